-- Offices that ask for an interpreter by phone. Staff say by code and PIN which office they are; the phone of the office
-- itself, where it is known and the agency trusts that, says it for them.
alter table dispatch.site
    add column code text check (code ~ '^[0-9]{1,8}$'),
    -- Argon2id; without one nobody gets in by code.
    add column pin_hash text,
    -- Keyed hash of the phone: equal for equal numbers.
    add column phone_key bytea;
create unique index site_code on dispatch.site (city_id, code);
create index site_phone on dispatch.site (city_id, phone_key);

-- How often a code was tried with a wrong PIN, whether or not an office has that code. An attempt is counted before the PIN is
-- looked at, so that many at once are no more than many one after the other; the same attempt told twice counts once.
create table dispatch.pin_attempt (
    city_id      text        not null references dispatch.city,
    code         text        not null check (code ~ '^[0-9]{1,8}$'),
    attempts      integer     not null,
    last_at      timestamptz not null,
    last_call    uuid        not null,
    last_attempt integer     not null,
    primary key (city_id, code)
);

-- A call on a line of offices that is known to come from one of them, and what was typed in it.
create table dispatch.staff_call (
    city_id    text        not null,
    call_id    uuid        not null,
    site_id    text        not null,
    passed_by  text        not null check (passed_by in ('PHONE', 'PIN')),
    passed_at  timestamptz not null,
    -- What the agency asks for (a case number), by name.
    fields     jsonb       not null default '{}',
    request_id uuid,
    primary key (city_id, call_id),
    foreign key (city_id, site_id) references dispatch.site,
    foreign key (city_id, request_id) references dispatch.request
);
create index staff_call_of_request on dispatch.staff_call (city_id, request_id);

alter table dispatch.pin_attempt enable row level security;
create policy own_city on dispatch.pin_attempt using (city_id = dispatch.current_city());
grant select, insert, update, delete on dispatch.pin_attempt to dragoman_dispatch;
alter table dispatch.staff_call enable row level security;
create policy own_city on dispatch.staff_call using (city_id = dispatch.current_city());
grant select, insert, update on dispatch.staff_call to dragoman_dispatch;
