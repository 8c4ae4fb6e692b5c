-- Dragoman dispatch: the truth about requests, interpreters and assignments.
-- Every table carries city_id in its key and is closed by row-level security: a connection sees
-- only the city named in its setting `dragoman.city` (invariant 9). The service runs as dragoman_dispatch, which
-- owns nothing; the owner of these objects only migrates.

do $$
begin
    create role dragoman_dispatch login;
exception
    when duplicate_object or unique_violation then null;
end
$$;

-- The one source of time for deadlines. A test schema replaces it by a settable one; dragoman_dispatch cannot.
create function dispatch.clock() returns timestamptz
    language sql volatile
    return clock_timestamp();

create function dispatch.current_city() returns text
    language sql stable
    return nullif(current_setting('dragoman.city', true), '');

-- ---------------------------------------------------------------- the city and its places

create table dispatch.city (
    city_id          text primary key check (city_id ~ '^[a-z][a-z0-9-]{1,30}$'),
    name             text        not null,
    hub_language     text        not null,
    time_zone        text        not null,
    settings         jsonb       not null default '{}',
    settings_version integer     not null default 1
);

create table dispatch.agency (
    city_id   text not null references dispatch.city,
    agency_id text not null,
    name      text not null,
    primary key (city_id, agency_id)
);

create table dispatch.site (
    city_id      text  not null,
    site_id      text  not null,
    agency_id    text  not null,
    name         text  not null,
    phone_cipher bytea not null,
    primary key (city_id, site_id),
    foreign key (city_id, agency_id) references dispatch.agency
);

-- A language line: a public phone number that residents call. The site is the agency joined after the interpreter.
create table dispatch.line (
    city_id       text  not null,
    number        text  not null check (number ~ '^\+[1-9][0-9]{6,14}$'),
    site_id       text  not null,
    backup_number text  not null check (backup_number ~ '^\+[1-9][0-9]{6,14}$'),
    menu          jsonb not null,
    primary key (city_id, number),
    unique (number),
    foreign key (city_id, site_id) references dispatch.site
);

create table dispatch.vendor (
    city_id      text    not null references dispatch.city,
    vendor_id    text    not null,
    name         text    not null,
    phone_cipher bytea   not null,
    varieties    text[]  not null,
    rank         integer not null,
    primary key (city_id, vendor_id)
);

-- ---------------------------------------------------------------- interpreters

create table dispatch.interpreter (
    city_id               text        not null references dispatch.city,
    interpreter_id        uuid        not null,
    public_number         text        not null,
    name                  text        not null,
    phone_cipher          bytea       not null,
    -- Keyed hash of the phone: one phone has one live offer in the whole installation, whichever city it works for.
    phone_key             bytea       not null,
    availability          text        not null
        check (availability in ('OFF_DUTY', 'AVAILABLE', 'OFFERED', 'IN_CALL', 'WRAP_UP', 'ON_BREAK')),
    availability_since    timestamptz not null,
    -- A choice made during an offer or a call; it takes effect afterwards and is never overwritten.
    chosen_next           text check (chosen_next in ('OFF_DUTY', 'AVAILABLE', 'ON_BREAK')),
    -- Only in WRAP_UP: when it ends by itself.
    availability_until    timestamptz,
    idle_since            timestamptz not null,
    suspended             boolean     not null default false,
    qualification_version bigint      not null default 1,
    version               bigint      not null default 1,
    primary key (city_id, interpreter_id),
    unique (city_id, public_number),
    check ((availability = 'WRAP_UP') = (availability_until is not null))
);
create index interpreter_free on dispatch.interpreter (city_id, idle_since) where availability = 'AVAILABLE';
create index interpreter_wrapping_up on dispatch.interpreter (city_id, availability_until)
    where availability = 'WRAP_UP';

create table dispatch.interpreter_variety (
    city_id        text not null,
    interpreter_id uuid not null,
    variety        text not null,
    primary key (city_id, interpreter_id, variety),
    foreign key (city_id, interpreter_id) references dispatch.interpreter
);
create index interpreter_variety_speakers on dispatch.interpreter_variety (city_id, variety);

create table dispatch.certification (
    city_id          text   not null,
    certification_id uuid   not null,
    interpreter_id   uuid   not null,
    variety          text   not null,
    kind             text   not null,
    issuer           text   not null,
    domains          text[] not null check (cardinality(domains) > 0),
    issued_on        date   not null,
    expires_on       date check (expires_on >= issued_on),
    suspended_at     timestamptz,
    primary key (city_id, certification_id),
    foreign key (city_id, interpreter_id, variety) references dispatch.interpreter_variety
);
create index certification_holder on dispatch.certification (city_id, interpreter_id, variety);

-- The hard rule of qualification, at database time: the match commit and press 1 both ask exactly this.
-- A certification is valid through its last day in the city's own time zone.
create function dispatch.is_qualified(
    in_city text, in_interpreter uuid, in_variety text, in_domain text, in_at timestamptz) returns boolean
    language sql stable
    return exists (
        select 1
        from dispatch.interpreter i
        join dispatch.city t on t.city_id = i.city_id
        join dispatch.certification c
            on c.city_id = i.city_id and c.interpreter_id = i.interpreter_id and c.variety = in_variety
        where i.city_id = in_city
          and i.interpreter_id = in_interpreter
          and not i.suspended
          and c.suspended_at is null
          and in_domain = any (c.domains)
          and c.issued_on <= (in_at at time zone t.time_zone)::date
          and (c.expires_on is null or c.expires_on >= (in_at at time zone t.time_zone)::date));

-- Each change of what an interpreter may do bumps the version that a match is checked against (invariant 5).
create function dispatch.bump_qualification() returns trigger
    language plpgsql as $$
declare
    touched record := coalesce(new, old);
begin
    update dispatch.interpreter
    set qualification_version = qualification_version + 1
    where city_id = touched.city_id and interpreter_id = touched.interpreter_id;
    return touched;
end
$$;
create trigger variety_changes_qualification
    after insert or update or delete on dispatch.interpreter_variety
    for each row execute function dispatch.bump_qualification();
create trigger certification_changes_qualification
    after insert or update or delete on dispatch.certification
    for each row execute function dispatch.bump_qualification();

create function dispatch.bump_own_qualification() returns trigger
    language plpgsql as $$
begin
    new.qualification_version := old.qualification_version + 1;
    return new;
end
$$;
create trigger suspension_changes_qualification
    before update of suspended on dispatch.interpreter
    for each row when (old.suspended is distinct from new.suspended)
    execute function dispatch.bump_own_qualification();

-- ---------------------------------------------------------------- requests, assignments, legs

create table dispatch.request (
    city_id        text        not null references dispatch.city,
    request_id     uuid        not null,
    -- Short and speakable ("K7-402"); unique among open requests only.
    reference      text        not null,
    variety        text        not null,
    site_id        text        not null,
    domain         text        not null,
    urgency        text        not null check (urgency in ('EMERGENCY', 'URGENT', 'ROUTINE')),
    preferences    jsonb       not null default '{}',
    channel        text        not null check (channel in ('PHONE', 'DESK')),
    reach          text        not null check (reach in ('STAY_ON_LINE', 'CALL_BACK')),
    state          text        not null
        check (state in ('WAITING', 'RINGING', 'CONNECTING', 'IN_SESSION',
                         'COMPLETED', 'ABANDONED', 'CANCELLED', 'OVERFLOWED', 'UNFILLED')),
    end_reason     text,
    last_epoch     bigint      not null default 0,
    version        bigint      not null default 1,
    created_at     timestamptz not null,
    -- When the present wait began: moves when an interpreter is lost and the request is offered again.
    waiting_since  timestamptz not null,
    deadline_at    timestamptz,
    session_began_at timestamptz,
    ended_at       timestamptz,
    primary key (city_id, request_id),
    foreign key (city_id, site_id) references dispatch.site,
    -- Invariant 3: exactly one terminal state, or a deadline.
    check ((state in ('COMPLETED', 'ABANDONED', 'CANCELLED', 'OVERFLOWED', 'UNFILLED'))
        = (ended_at is not null and end_reason is not null and deadline_at is null)),
    check (ended_at is not null or deadline_at is not null)
);
create unique index request_open_reference on dispatch.request (city_id, reference) where ended_at is null;
create index request_waiting on dispatch.request (city_id, variety, created_at) where state = 'WAITING';
create index request_overdue on dispatch.request (city_id, deadline_at) where ended_at is null;
create index request_recent on dispatch.request (city_id, created_at);

create table dispatch.assignment (
    city_id        text        not null,
    assignment_id  uuid        not null,
    request_id     uuid        not null,
    seat           text        not null check (seat in ('PRIMARY', 'REPLACEMENT')),
    epoch          bigint      not null,
    interpreter_id uuid,
    vendor_id      text,
    phone_key      bytea       not null,
    state          text        not null
        check (state in ('OFFERED', 'ACCEPTED', 'CONNECTED', 'DECLINED', 'LAPSED', 'WITHDRAWN', 'FAILED', 'ENDED')),
    end_reason     text,
    offered_at     timestamptz not null,
    ring_began_at  timestamptz,
    accepted_at    timestamptz,
    connected_at   timestamptz,
    deadline_at    timestamptz,
    ended_at       timestamptz,
    primary key (city_id, assignment_id),
    foreign key (city_id, request_id) references dispatch.request,
    foreign key (city_id, interpreter_id) references dispatch.interpreter,
    foreign key (city_id, vendor_id) references dispatch.vendor,
    unique (city_id, request_id, epoch),
    check (num_nonnulls(interpreter_id, vendor_id) = 1),
    check ((state in ('OFFERED', 'ACCEPTED', 'CONNECTED')) = (ended_at is null)),
    check (state not in ('OFFERED', 'ACCEPTED') or deadline_at is not null)
);
-- Invariant 1. PostgreSQL decides: whatever Redis proposed, a second live offer to one phone cannot commit …
create unique index assignment_one_live_per_phone on dispatch.assignment (phone_key)
    where state in ('OFFERED', 'ACCEPTED', 'CONNECTED');
-- … and a second interpreter cannot take a seat that is taken.
create unique index assignment_one_taken_per_seat on dispatch.assignment (city_id, request_id, seat)
    where state in ('ACCEPTED', 'CONNECTED');
create index assignment_overdue on dispatch.assignment (city_id, deadline_at) where state in ('OFFERED', 'ACCEPTED');
create index assignment_of_request on dispatch.assignment (city_id, request_id, epoch);
create index assignment_of_interpreter on dispatch.assignment (city_id, interpreter_id, offered_at);

create table dispatch.leg (
    city_id       text        not null,
    leg_id        uuid        not null,
    request_id    uuid        not null,
    role          text        not null
        check (role in ('RESIDENT', 'DESK', 'AGENCY', 'INTERPRETER', 'VENDOR', 'THIRD_PARTY')),
    anchor        boolean     not null,
    assignment_id uuid,
    state         text        not null
        check (state in ('PLANNED', 'ORDERED', 'RINGING', 'ANSWERED', 'JOINED', 'LEFT', 'ENDED')),
    held          boolean     not null default false,
    -- Null for the resident who called the line: dispatch never learns that number.
    number_cipher bytea,
    created_at    timestamptz not null,
    joined_at     timestamptz,
    ended_at      timestamptz,
    end_reason    text,
    primary key (city_id, leg_id),
    foreign key (city_id, request_id) references dispatch.request,
    foreign key (city_id, assignment_id) references dispatch.assignment,
    check ((state = 'ENDED') = (ended_at is not null))
);
create index leg_of_request on dispatch.leg (city_id, request_id);

-- ---------------------------------------------------------------- once and only once

create table dispatch.idempotency (
    city_id    text        not null,
    caller     text        not null,
    key        text        not null check (length(key) between 1 and 200),
    body_hash  bytea       not null,
    request_id uuid        not null,
    created_at timestamptz not null,
    primary key (city_id, caller, key)
);

-- Events of the gateway that have been applied, by their id: a repeated one is answered and changes nothing.
create table dispatch.applied_event (
    city_id    text        not null,
    event_id   text        not null,
    applied_at timestamptz not null,
    primary key (city_id, event_id)
);

-- Commands to the gateway, written in the transaction that decided them. The body names legs, never numbers.
create table dispatch.outbox (
    city_id    text        not null,
    command_id uuid        not null,
    request_id uuid        not null,
    leg_id     uuid        not null,
    kind       text        not null check (kind in ('RING', 'STOP', 'HOLD', 'RESUME', 'TELL')),
    body       jsonb       not null,
    state      text        not null check (state in ('PENDING', 'SENT', 'REFUSED')),
    position   bigint generated always as identity,
    attempts   integer     not null default 0,
    created_at timestamptz not null,
    due_at     timestamptz not null,
    sent_at    timestamptz,
    primary key (city_id, command_id)
);
create index outbox_pending on dispatch.outbox (city_id, due_at, position) where state = 'PENDING';

-- ---------------------------------------------------------------- what happened

create table dispatch.ledger (
    city_id    text        not null,
    entry_id   bigint generated always as identity,
    request_id uuid        not null,
    at         timestamptz not null,
    kind       text        not null,
    facts      jsonb       not null,
    primary key (city_id, entry_id)
);
create index ledger_of_request on dispatch.ledger (city_id, request_id, entry_id);

-- ---------------------------------------------------------------- people and machines who may ask

create table dispatch.account (
    city_id        text    not null references dispatch.city,
    username       text    not null check (username = lower(username)),
    password_hash  text    not null,
    name           text    not null,
    role           text    not null check (role in ('DESK', 'INTERPRETER', 'SUPERVISOR', 'ADMIN')),
    interpreter_id uuid,
    site_id        text,
    enabled        boolean not null default true,
    primary key (city_id, username),
    foreign key (city_id, interpreter_id) references dispatch.interpreter,
    foreign key (city_id, site_id) references dispatch.site,
    check ((role = 'INTERPRETER') = (interpreter_id is not null)),
    check (role <> 'DESK' or site_id is not null)
);

create table dispatch.api_token (
    city_id    text        not null references dispatch.city,
    token_hash bytea       not null,
    name       text        not null,
    role       text        not null check (role in ('DESK', 'INTERPRETER', 'SUPERVISOR', 'ADMIN')),
    site_id    text,
    created_at timestamptz not null,
    expires_at timestamptz,
    primary key (city_id, token_hash),
    unique (token_hash)
);

-- ---------------------------------------------------------------- the walls between cities, and least rights

do $$
declare
    closed text;
begin
    foreach closed in array array ['agency', 'site', 'line', 'vendor', 'interpreter', 'interpreter_variety',
        'certification', 'request', 'assignment', 'leg', 'idempotency', 'applied_event', 'outbox', 'ledger',
        'account', 'api_token']
    loop
        execute format('alter table dispatch.%I enable row level security', closed);
        execute format('create policy own_city on dispatch.%I using (city_id = dispatch.current_city())', closed);
    end loop;
end
$$;

grant usage on schema dispatch to dragoman_dispatch;
grant select on all tables in schema dispatch to dragoman_dispatch;
grant insert, update on dispatch.city, dispatch.agency, dispatch.site, dispatch.line, dispatch.vendor,
    dispatch.interpreter, dispatch.interpreter_variety, dispatch.certification, dispatch.request,
    dispatch.assignment, dispatch.leg, dispatch.outbox, dispatch.account, dispatch.api_token to dragoman_dispatch;
grant insert, delete on dispatch.idempotency, dispatch.applied_event to dragoman_dispatch;
-- The ledger only grows: nobody who serves requests can rewrite what happened.
grant insert on dispatch.ledger to dragoman_dispatch;
