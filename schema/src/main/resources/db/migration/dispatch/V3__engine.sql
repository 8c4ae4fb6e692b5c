-- The engine: ageing in line, ring-outs, and what supervisors do.

-- The order of service, in seconds: when a routine request with this place would have come. The head starts are those
-- of the domain's Urgency. Nobody is overtaken by those who come more than the longest of them later (invariant 6).
create function dispatch.line_place(urgency text, created_at timestamptz) returns numeric
    language sql immutable
    return extract(epoch from created_at) - case urgency when 'EMERGENCY' then 1800 when 'URGENT' then 600 else 0 end;
drop function dispatch.urgency_rank(text);

drop index dispatch.request_waiting;
create index request_waiting on dispatch.request
    (city_id, variety, dispatch.line_place(urgency, created_at), request_id) where state = 'WAITING';

-- Rings in a row that the interpreter let ring out; after some of them the person has a break.
alter table dispatch.interpreter add column missed_rings integer not null default 0 check (missed_rings >= 0);

-- What supervisors ask for, written before it is done. It only grows: nobody who serves requests can rewrite it.
create table dispatch.audit (
    city_id  text        not null references dispatch.city,
    entry_id bigint generated always as identity,
    at       timestamptz not null,
    -- The account or token that asked; never a person's name.
    actor    text        not null,
    intervention text    not null,
    target   uuid        not null,
    detail   text        not null default '',
    primary key (city_id, entry_id)
);
create index audit_of_target on dispatch.audit (city_id, target, entry_id);
alter table dispatch.audit enable row level security;
create policy own_city on dispatch.audit using (city_id = dispatch.current_city());
grant select, insert on dispatch.audit to dragoman_dispatch;
