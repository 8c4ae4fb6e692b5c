-- Lines are kept by skill, a variety together with a domain: a thousand who wait for a court interpreter whom nobody has
-- stand before nobody else.
create index request_waiting_for_skill on dispatch.request
    (city_id, variety, domain, dispatch.line_place(urgency, created_at), request_id) where state = 'WAITING';

-- Why supervisors are alerted to open requests. FAILED_OFTEN: too many offers failed, and nobody speaks with the caller now.
-- STUCK: a deadline has been over for half a minute, so nothing that should move it does. All of a city at once: asked of
-- each request alone it took a quarter of a second for ten thousand.
create index request_needing_human on dispatch.request (city_id) where needs_human_since is not null and ended_at is null;
create function dispatch.needing_human(in_city text, in_now timestamptz)
    returns table (request_id uuid, reason text)
    language sql stable
    begin atomic
    with failed as (
        select r.request_id from dispatch.request r
        where r.city_id = in_city and r.ended_at is null and r.needs_human_since is not null and r.state <> 'IN_SESSION'),
    stuck as (
        select r.request_id from dispatch.request r
        where r.city_id = in_city and r.ended_at is null and r.deadline_at < in_now - interval '30 seconds'
        union
        select a.request_id from dispatch.assignment a
        where a.city_id = in_city and a.state in ('OFFERED', 'ACCEPTED') and a.deadline_at < in_now - interval '30 seconds')
    select f.request_id, 'FAILED_OFTEN' from failed f
    union all
    select s.request_id, 'STUCK' from stuck s
    join dispatch.request r on r.city_id = in_city and r.request_id = s.request_id and r.ended_at is null
    where s.request_id not in (select f.request_id from failed f);
    end;
drop function dispatch.needs_human(dispatch.request, timestamptz);
