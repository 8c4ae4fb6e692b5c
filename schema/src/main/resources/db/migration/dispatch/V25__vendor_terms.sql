-- What was agreed with a vendor: what its menu wants to hear, when its line is answered, what it charges.

alter table dispatch.vendor
    -- Sealed: an account's code may be in it. It leaves with the ring and lies nowhere else.
    add column digits_cipher    bytea,
    -- Minutes of the week from Monday, by the city's clocks; null: always answered.
    add column open_minutes     int4multirange check (not isempty(open_minutes) and open_minutes <@ '{[0,10080)}'),
    -- In hundredths of the city's currency; null: nothing is known.
    add column cents_per_minute integer check (cents_per_minute between 1 and 10000),
    add column minimum_minutes  integer not null default 1 check (minimum_minutes between 1 and 60);

-- A vendor charges from picking up, which is before it has heard for whom it is called.
alter table dispatch.leg add column answered_at timestamptz;

alter table dispatch.assignment
    -- What the call cost by the terms of the moment at which it ended; null where nobody picked up.
    add column cost_cents integer check (cost_cents is null or vendor_id is not null);

create function dispatch.minute_of_week(in_at timestamptz, in_zone text) returns integer
    language sql stable
    return (extract(isodow from in_at at time zone in_zone) - 1) * 1440
        + extract(hour from in_at at time zone in_zone) * 60
        + extract(minute from in_at at time zone in_zone);

-- Which vendor's line is to ring next: of those that take the variety and are open, whoever failed for this request
-- least often in its present wait, by rank; not within the pause after a failure.
create or replace function dispatch.next_vendor(in_request dispatch.request, pause interval, in_now timestamptz)
    returns text
    language sql stable
    return (
        select v.vendor_id
        from dispatch.vendor v
        join dispatch.city c on c.city_id = v.city_id
        left join lateral (
            select count(*) filter (where a.offered_at >= in_request.waiting_since) as failures, max(a.ended_at) as last
            from dispatch.assignment a
            where a.city_id = v.city_id and a.request_id = in_request.request_id and a.vendor_id = v.vendor_id
              and (a.state in ('DECLINED', 'LAPSED', 'FAILED', 'ENDED') or a.end_reason = 'OFFER_PULLED_BACK')
        ) tried on true
        where v.city_id = in_request.city_id and in_request.variety = any (v.varieties)
          and (v.open_minutes is null or v.open_minutes @> dispatch.minute_of_week(in_now, c.time_zone))
          and (tried.last is null or tried.last + pause <= in_now)
        order by tried.failures, v.rank, v.vendor_id
        limit 1);

-- When a vendor's line was picked up for an assignment: as its phone was reported, or else as it came into the call.
create function dispatch.picked_up_at(in_assignment dispatch.assignment) returns timestamptz
    language sql stable
    return least(in_assignment.accepted_at, in_assignment.connected_at, (
        select min(l.answered_at)
        from dispatch.leg l
        where l.city_id = in_assignment.city_id and l.request_id = in_assignment.request_id
          and l.assignment_id = in_assignment.assignment_id));

-- What a vendor charges for a call of this length: each minute begun, and no fewer than the least.
create function dispatch.vendor_cost(in_vendor dispatch.vendor, in_length interval) returns integer
    language sql stable
    return in_vendor.cents_per_minute
        * greatest(ceil(extract(epoch from in_length) / 60)::integer, in_vendor.minimum_minutes);

-- By a trigger, so that no way to end an assignment can forget it.
create function dispatch.charge_vendor() returns trigger
    language plpgsql
    as $$
begin
    select dispatch.vendor_cost(v, new.ended_at - dispatch.picked_up_at(new)) into new.cost_cents
    from dispatch.vendor v
    where v.city_id = new.city_id and v.vendor_id = new.vendor_id and dispatch.picked_up_at(new) is not null;
    return new;
end
$$;
create trigger assignment_charged before update on dispatch.assignment
    for each row when (new.vendor_id is not null and old.ended_at is null and new.ended_at is not null)
    execute function dispatch.charge_vendor();

-- What vendors were used for: one row per ring of a vendor's line. It shows a connection its own city, as the tables do.
create view dispatch.vendor_use with (security_invoker = true) as
select a.city_id, a.assignment_id, a.request_id, a.vendor_id, a.offered_at, used.picked_up_at, a.ended_at,
    extract(epoch from used.picked_up_at - a.offered_at)::integer as wait_seconds,
    extract(epoch from a.ended_at - used.picked_up_at)::integer   as call_seconds,
    a.state as outcome, a.end_reason, a.cost_cents
from dispatch.assignment a
cross join lateral (select dispatch.picked_up_at(a) as picked_up_at) used
where a.vendor_id is not null;
grant select on dispatch.vendor_use to dragoman_dispatch;
