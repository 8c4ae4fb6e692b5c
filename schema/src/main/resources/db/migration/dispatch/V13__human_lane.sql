-- The human lane: a request that fails too often, or that nothing moves, is shown to supervisors; it stays in line.

alter table dispatch.request
    -- How often somebody declined, did not answer, could not be rung or was lost, in all its waits …
    add column failures integer not null default 0 check (failures >= 0),
    -- … and since when there were too many: a human has to look.
    add column needs_human_since timestamptz;

-- Why supervisors are alerted to an open request; null where they need not be. FAILED_OFTEN: as counted above, and nobody
-- speaks with the caller now. STUCK: a deadline has been over for half a minute, so nothing that should move it does.
create function dispatch.needs_human(in_request dispatch.request, in_now timestamptz) returns text
    language sql stable
    return case
        when in_request.ended_at is not null then null
        when in_request.needs_human_since is not null and in_request.state <> 'IN_SESSION' then 'FAILED_OFTEN'
        when in_request.deadline_at < in_now - interval '30 seconds' or exists (
            select 1 from dispatch.assignment a
            where a.city_id = in_request.city_id and a.request_id = in_request.request_id
              and a.state in ('OFFERED', 'ACCEPTED') and a.deadline_at < in_now - interval '30 seconds')
            then 'STUCK' end;
