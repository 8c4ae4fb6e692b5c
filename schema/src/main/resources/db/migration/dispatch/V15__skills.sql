-- Lines are kept by skill, a variety together with a domain: a thousand who wait for a court interpreter whom nobody has
-- stand before nobody else.
create index request_waiting_for_skill on dispatch.request
    (city_id, variety, domain, dispatch.line_place(urgency, created_at), request_id) where state = 'WAITING';

-- Why supervisors are alerted to open requests. FAILED_OFTEN: too many offers failed, and nobody speaks with the caller now.
-- STUCK: a deadline has been over for half a minute, so nothing that should move it does. All of a city at once: asked of
-- each request alone it took a quarter of a second for ten thousand.
create function dispatch.needing_human(in_city text, in_now timestamptz)
    returns table (request_id uuid, reason text)
    language sql stable
    begin atomic
    select r.request_id,
        case when r.needs_human_since is not null and r.state <> 'IN_SESSION' then 'FAILED_OFTEN' else 'STUCK' end
    from dispatch.request r
    where r.city_id = in_city and r.ended_at is null
      and ((r.needs_human_since is not null and r.state <> 'IN_SESSION')
        or r.deadline_at < in_now - interval '30 seconds'
        or r.request_id in (
            select a.request_id from dispatch.assignment a
            where a.city_id = in_city and a.state in ('OFFERED', 'ACCEPTED')
              and a.deadline_at < in_now - interval '30 seconds'));
    end;
drop function dispatch.needs_human(dispatch.request, timestamptz);
