-- Vendors: outside interpreting services whose lines ring when the city's own interpreters do not suffice.

alter table dispatch.request
    -- A vendor's line is to ring beside the city's own interpreters, because the ladder or a supervisor says so.
    add column vendor_wanted boolean not null default false,
    -- Whoever spoke with the caller last was a vendor's: the session ends as OVERFLOWED.
    add column vendor_helped boolean not null default false,
    -- The longest wait is over: what rings now is waited for, nobody else is rung.
    add column last_rings boolean not null default false,
    -- How often somebody declined, did not answer, could not be rung or was lost, in all its waits …
    add column failures integer not null default 0 check (failures >= 0),
    -- … and since when there were too many: a human has to look. It stays in line.
    add column needs_human_since timestamptz;

-- One phone of a person has one live offer in the whole installation; a vendor's line takes many calls at once …
alter table dispatch.assignment
    alter column phone_key drop not null,
    add check (interpreter_id is null or phone_key is not null);
drop index dispatch.assignment_one_live_per_phone;
create unique index assignment_one_live_per_phone on dispatch.assignment (phone_key)
    where interpreter_id is not null and state in ('OFFERED', 'ACCEPTED', 'CONNECTED');
-- … but for one request one vendor rings after the other.
create unique index assignment_one_vendor_per_request on dispatch.assignment (city_id, request_id)
    where vendor_id is not null and state in ('OFFERED', 'ACCEPTED', 'CONNECTED');

-- Whether one more interpreter's phone may ring for a request that has an offer already. A vendor's line that rings
-- takes nobody's place: the first of them to answer wins.
create or replace function dispatch.may_widen(in_request dispatch.request) returns boolean
    language sql stable
    return not in_request.last_rings and (
        select count(*) from dispatch.assignment a
        where a.city_id = in_request.city_id and a.request_id = in_request.request_id and a.state = 'OFFERED'
          and a.interpreter_id is not null
    ) < in_request.phones;

-- Which vendor's line is to ring next: of those that take the variety, whoever failed for this request least often in
-- its present wait, by rank; not within the pause after a failure.
create function dispatch.next_vendor(in_request dispatch.request, pause interval, in_now timestamptz) returns text
    language sql stable
    return (
        select v.vendor_id
        from dispatch.vendor v
        left join lateral (
            select count(*) filter (where a.offered_at >= in_request.waiting_since) as failures, max(a.ended_at) as last
            from dispatch.assignment a
            where a.city_id = v.city_id and a.request_id = in_request.request_id and a.vendor_id = v.vendor_id
              and (a.state in ('DECLINED', 'LAPSED', 'FAILED', 'ENDED') or a.end_reason = 'OFFER_PULLED_BACK')
        ) tried on true
        where v.city_id = in_request.city_id and in_request.variety = any (v.varieties)
          and (tried.last is null or tried.last + pause <= in_now)
        order by tried.failures, v.rank, v.vendor_id
        limit 1);

drop index dispatch.request_widening;
create index request_widening on dispatch.request (city_id)
    where state = 'RINGING' and (phones > 1 or vendor_wanted);
create index request_vendor_wanted on dispatch.request (city_id)
    where vendor_wanted and not last_rings and state in ('WAITING', 'RINGING');

-- Why supervisors are alerted to an open request; null where they need not be. FAILED_OFTEN: as counted above. STUCK: a
-- deadline has been over for half a minute, so nothing that should move it does.
create function dispatch.needs_human(in_request dispatch.request, in_now timestamptz) returns text
    language sql stable
    return case
        when in_request.ended_at is not null then null
        when in_request.needs_human_since is not null then 'FAILED_OFTEN'
        when in_request.deadline_at < in_now - interval '30 seconds' or exists (
            select 1 from dispatch.assignment a
            where a.city_id = in_request.city_id and a.request_id = in_request.request_id
              and a.state in ('OFFERED', 'ACCEPTED') and a.deadline_at < in_now - interval '30 seconds')
            then 'STUCK' end;
