-- What the carrier keeps of a call (who rang whom, and when) is deleted there a while after the call. Whatever ends a call,
-- here or in a later version, leaves a row in this table: it is written by the tables that know of calls themselves.

create table gateway.carrier_record (
    city_id  text        not null,
    call_sid text        not null,
    ended_at timestamptz not null,
    -- Null when the carrier has no record any more. While one instance is at it, when another may try.
    due_at   timestamptz,
    primary key (city_id, call_sid)
);
create index carrier_record_due on gateway.carrier_record (ended_at) where due_at is not null;

alter table gateway.carrier_record enable row level security;
create policy own_city on gateway.carrier_record using (city_id = gateway.current_city());

create function gateway.note_carrier_record() returns trigger
    language plpgsql as $$
begin
    insert into gateway.carrier_record (city_id, call_sid, ended_at, due_at)
    values (new.city_id, new.call_sid, new.ended_at, new.ended_at)
    on conflict do nothing;
    return null;
end
$$;

create trigger carrier_record_of_leg after insert or update of ended_at, call_sid on gateway.leg
    for each row when (new.ended_at is not null and new.call_sid is not null)
    execute function gateway.note_carrier_record();
create trigger carrier_record_of_line_call after insert or update of ended_at on gateway.line_call
    for each row when (new.ended_at is not null)
    execute function gateway.note_carrier_record();

-- The calls of the last days, whose legs and line calls are still known.
insert into gateway.carrier_record (city_id, call_sid, ended_at, due_at)
select c.city_id, c.call_sid, c.ended_at, c.ended_at from (
    select l.city_id, l.call_sid, l.ended_at from gateway.leg l where l.ended_at is not null and l.call_sid is not null
    union
    select c.city_id, c.call_sid, c.ended_at from gateway.line_call c where c.ended_at is not null) c
on conflict do nothing;

create function gateway.due_carrier_records(in_ended_before timestamptz) returns setof gateway.call
    language sql stable security definer set search_path = gateway
begin atomic
    select r.city_id, r.call_sid from gateway.carrier_record r
    where r.due_at <= gateway.clock() and r.ended_at <= in_ended_before
    order by r.ended_at limit 50;
end;

create function gateway.carrier_records_left(in_ended_before timestamptz) returns bigint
    language sql stable security definer set search_path = gateway
    return (select count(*) from gateway.carrier_record r
            where r.due_at is not null and r.ended_at <= in_ended_before);

create function gateway.forget_carrier_records(in_before timestamptz) returns bigint
    language sql security definer set search_path = gateway
begin atomic
    with gone as (delete from gateway.carrier_record where ended_at < in_before and due_at is null returning 1)
    select count(*) from gone;
end;

revoke all on function gateway.due_carrier_records(timestamptz), gateway.carrier_records_left(timestamptz),
    gateway.forget_carrier_records(timestamptz), gateway.note_carrier_record() from public;
grant execute on function gateway.due_carrier_records(timestamptz), gateway.carrier_records_left(timestamptz),
    gateway.forget_carrier_records(timestamptz) to dragoman_gateway;
grant select, insert, update on gateway.carrier_record to dragoman_gateway;
