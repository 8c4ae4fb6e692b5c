-- Dragoman phone-gateway: what it promised to dispatch-service and what the carrier told it. Nothing here is a
-- recording of a call: numbers are sealed and disappear when their leg ends, webhooks are kept as an allow-listed parse.
-- Every table that knows its city carries city_id in its key and is closed by row-level security: a connection sees
-- only the city named in its setting `dragoman.city`. The service runs as dragoman_gateway, which owns nothing.

do $$
begin
    create role dragoman_gateway login;
exception
    when duplicate_object or unique_violation then null;
end
$$;

create function gateway.clock() returns timestamptz
    language sql volatile
    return clock_timestamp();

create function gateway.current_city() returns text
    language sql stable
    return nullif(current_setting('dragoman.city', true), '');

-- The last answer of dispatch-service, so that callers are served while it is away. Public numbers only.
create table gateway.line_directory (
    only_row   boolean primary key default true check (only_row),
    body       jsonb       not null,
    fetched_at timestamptz not null
);

-- The carrier's pace: when the next call may be made. One row, shared by all instances.
create table gateway.pace (
    only_row boolean primary key default true check (only_row),
    next_at  timestamptz not null
);
insert into gateway.pace (next_at) values ('-infinity');

-- A resident's call to a language line. Each ends with exactly one outcome: calls = requests + left + backup.
create table gateway.line_call (
    city_id  text        not null,
    call_sid text        not null,
    began_at timestamptz not null,
    -- What was chosen, written before dispatch-service is asked: a crash between the two can be made good.
    line     text,
    variety  text,
    words    text,
    -- dispatch-service may have heard of the choice without our having heard its answer.
    asked    boolean     not null default false,
    leg_id   uuid,
    outcome  text check (outcome in ('REQUEST', 'LEFT', 'BACKUP')),
    ended_at timestamptz,
    primary key (city_id, call_sid),
    check (not asked or variety is not null)
);
create index line_call_open on gateway.line_call (began_at) where leg_id is null;

create table gateway.leg (
    city_id        text        not null,
    leg_id         uuid        not null,
    role           text        not null
        check (role in ('RESIDENT', 'DESK', 'AGENCY', 'INTERPRETER', 'VENDOR', 'THIRD_PARTY')),
    room           text        not null,
    language       text        not null,
    anchor         boolean     not null,
    lives_for      uuid,
    offer          jsonb,
    phase          text        not null
        check (phase in ('ORDERED', 'PLACING', 'PLACING_UNKNOWN', 'PLACED', 'RINGING', 'ANSWERED', 'JOINED', 'LEFT',
                         'ENDED')),
    rang           boolean     not null default false,
    -- Sealed; null for the resident who called the line, and for every leg that has ended.
    to_cipher      bytea,
    from_cipher    bytea,
    ring_seconds   integer,
    urgency        smallint    not null,
    position       bigint generated always as identity,
    call_sid       text,
    conference_sid text,
    room_sequence  integer,
    stop_reason    text check (stop_reason in ('STOPPED', 'ANCHOR_ENDED')),
    stop_word      text,
    stop_language  text,
    stop_due_at    timestamptz,
    stop_tries     integer     not null default 0,
    -- The person is hearing the last words just now.
    farewell_until timestamptz,
    ordered_at     timestamptz not null,
    placing_at     timestamptz,
    changed_at     timestamptz not null,
    checked_at     timestamptz not null,
    ended_at       timestamptz,
    end_reason     text,
    primary key (city_id, leg_id),
    unique (call_sid),
    check ((phase = 'ENDED') = (ended_at is not null and end_reason is not null)),
    check (phase <> 'ENDED' or (to_cipher is null and from_cipher is null)),
    check (phase <> 'ORDERED' or to_cipher is not null)
);
create index leg_ordered on gateway.leg (urgency, position) where phase = 'ORDERED';
create index leg_live on gateway.leg (city_id, checked_at) where phase <> 'ENDED';
create index leg_stop_due on gateway.leg (stop_due_at) where stop_due_at is not null;
create index leg_dependents on gateway.leg (city_id, lives_for) where phase <> 'ENDED';

-- A stop was ordered, whether or not the leg was known then: a later ring for it is refused.
create table gateway.tombstone (
    city_id    text        not null,
    leg_id     uuid        not null,
    stopped_at timestamptz not null,
    primary key (city_id, leg_id)
);

-- Each command with its first answer. HOLD, RESUME and TELL are also work that is still to be done.
create table gateway.command (
    city_id     text        not null,
    command_id  uuid        not null,
    leg_id      uuid        not null,
    kind        text        not null check (kind in ('RING', 'STOP', 'HOLD', 'RESUME', 'TELL')),
    refusal     text check (refusal in ('LEG_STOPPED', 'ANCHOR_ENDED', 'NUMBER_REFUSED', 'UNKNOWN_LEG')),
    word        text,
    language    text,
    position    bigint generated always as identity,
    received_at timestamptz not null,
    -- Only for work to be done: when it is tried next.
    due_at      timestamptz,
    attempts    integer     not null default 0,
    primary key (city_id, command_id),
    check (due_at is null or kind in ('HOLD', 'RESUME', 'TELL'))
);
create index command_due on gateway.command (city_id, leg_id, position) where due_at is not null;

-- The carrier's reports, kept and applied in one transaction; the key makes a repeated one a no-op.
create table gateway.inbox (
    city_id     text        not null,
    dedupe_key  text        not null check (length(dedupe_key) <= 200),
    leg_id      uuid        not null,
    source      text        not null check (source in ('CALL', 'CONFERENCE')),
    signal      text        not null,
    sequence    integer     not null,
    happened_at timestamptz not null,
    received_at timestamptz not null,
    effect      text        not null check (effect in ('KEPT', 'UNKNOWN_LEG')),
    primary key (city_id, dedupe_key)
);
create index inbox_of_leg on gateway.inbox (city_id, leg_id);

-- What dispatch-service is still to be told, in order for each leg.
create table gateway.event (
    city_id    text        not null,
    event_id   uuid        not null,
    leg_id     uuid        not null,
    kind       text        not null check (kind in ('RINGING', 'ANSWERED', 'JOINED', 'LEFT', 'ENDED')),
    reason     text
        check (reason in ('ROOM_CLOSED', 'HUNG_UP', 'NO_ANSWER', 'BUSY', 'NEVER_RANG', 'STOPPED', 'ANCHOR_ENDED',
                          'LOST')),
    at         timestamptz not null,
    position   bigint generated always as identity,
    created_at timestamptz not null,
    -- Null when dispatch-service has it.
    due_at     timestamptz,
    attempts   integer     not null default 0,
    primary key (city_id, event_id)
);
create index event_due on gateway.event (city_id, leg_id, position) where due_at is not null;

-- ---------------------------------------------------------------- the walls between cities, and least rights

do $$
declare
    closed text;
begin
    foreach closed in array array ['line_call', 'leg', 'tombstone', 'command', 'inbox', 'event']
    loop
        execute format('alter table gateway.%I enable row level security', closed);
        execute format('create policy own_city on gateway.%I using (city_id = gateway.current_city())', closed);
    end loop;
end
$$;

-- ---------------------------------------------------------------- where there is work
-- The sweeps serve all cities. These functions run as their owner and tell ids only: what to look at, in which city;
-- the looking itself happens inside that city.

create type gateway.task as (city_id text, id uuid);

create function gateway.ordered_rings() returns setof gateway.task
    language sql stable security definer set search_path = gateway
begin atomic
    select l.city_id, l.leg_id from gateway.leg l where l.phase = 'ORDERED' order by l.urgency, l.position limit 1;
end;

create function gateway.queue_length() returns bigint
    language sql stable security definer set search_path = gateway
    return (select count(*) from gateway.leg l where l.phase = 'ORDERED');

create function gateway.due_stops() returns setof gateway.task
    language sql stable security definer set search_path = gateway
begin atomic
    select l.city_id, l.leg_id from gateway.leg l
    where l.stop_due_at <= gateway.clock() and l.call_sid is not null
    order by l.stop_due_at limit 100;
end;

create function gateway.due_instructions() returns setof gateway.task
    language sql stable security definer set search_path = gateway
begin atomic
    select c.city_id, c.command_id from gateway.command c
    where c.due_at <= gateway.clock()
      and not exists (select 1 from gateway.command e
                      where e.city_id = c.city_id and e.leg_id = c.leg_id and e.due_at is not null
                        and e.position < c.position)
    order by c.position limit 100;
end;

create function gateway.due_events() returns setof gateway.task
    language sql stable security definer set search_path = gateway
begin atomic
    select e.city_id, e.event_id from gateway.event e
    where e.due_at <= gateway.clock()
      and not exists (select 1 from gateway.event f
                      where f.city_id = e.city_id and f.leg_id = e.leg_id and f.due_at is not null
                        and f.position < e.position)
    order by e.position limit 100;
end;

-- Seconds that the oldest untold event has waited; 0 when there is none.
create function gateway.event_lag() returns double precision
    language sql stable security definer set search_path = gateway
    return coalesce((select extract(epoch from gateway.clock() - min(e.created_at))
                     from gateway.event e where e.due_at is not null), 0)::double precision;

-- Legs that the carrier should know and that were not looked at since then.
create function gateway.unchecked_legs(in_before timestamptz) returns setof gateway.task
    language sql stable security definer set search_path = gateway
begin atomic
    select l.city_id, l.leg_id from gateway.leg l
    where l.phase not in ('ORDERED', 'ENDED') and l.checked_at < in_before
    order by l.checked_at limit 1000;
end;

create type gateway.call as (city_id text, call_sid text);

create function gateway.unsettled_line_calls(in_before timestamptz) returns setof gateway.call
    language sql stable security definer set search_path = gateway
begin atomic
    select c.city_id, c.call_sid from gateway.line_call c
    where c.leg_id is null and (c.ended_at is null or c.outcome is null or c.asked) and c.began_at < in_before
    order by c.began_at limit 500;
end;

-- Forgets what nobody needs any more. Ended legs stay for a while only to refuse late rings and to explain a call.
create function gateway.forget(in_before timestamptz) returns bigint
    language plpgsql security definer set search_path = gateway as $$
declare
    gone bigint := 0;
    part bigint;
begin
    delete from gateway.inbox where received_at < in_before;
    get diagnostics part = row_count;
    gone := gone + part;
    delete from gateway.event where created_at < in_before and due_at is null;
    get diagnostics part = row_count;
    gone := gone + part;
    delete from gateway.command where received_at < in_before and due_at is null;
    get diagnostics part = row_count;
    gone := gone + part;
    delete from gateway.line_call where began_at < in_before;
    get diagnostics part = row_count;
    gone := gone + part;
    delete from gateway.leg where ended_at < in_before;
    get diagnostics part = row_count;
    gone := gone + part;
    delete from gateway.tombstone where stopped_at < in_before;
    get diagnostics part = row_count;
    return gone + part;
end
$$;

revoke all on all functions in schema gateway from public;
grant execute on all functions in schema gateway to dragoman_gateway;
grant usage on schema gateway to dragoman_gateway;
grant select, insert, update on gateway.line_directory, gateway.line_call, gateway.leg, gateway.command,
    gateway.event to dragoman_gateway;
grant select, update on gateway.pace to dragoman_gateway;
grant select, insert on gateway.tombstone, gateway.inbox to dragoman_gateway;
