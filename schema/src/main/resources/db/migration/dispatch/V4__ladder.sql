-- The ladder: how the search for an interpreter widens as the wait grows.

alter table dispatch.request
    -- The rung on which the search stands; the first is 0.
    add column rung integer not null default 0 check (rung >= 0),
    -- How many phones may ring for this caller at once.
    add column phones integer not null default 1 check (phones between 1 and 10);

-- Whether one more phone may ring for a request that has an offer already.
create function dispatch.may_widen(in_request dispatch.request) returns boolean
    language sql stable
    return (
        select count(*) from dispatch.assignment a
        where a.city_id = in_request.city_id and a.request_id = in_request.request_id and a.state = 'OFFERED'
    ) < in_request.phones;

create index request_widening on dispatch.request (city_id) where state = 'RINGING' and phones > 1;
