-- The order of service as a column of whole microseconds: when a routine request with this place would have come. The
-- head starts are those of the domain's Urgency. As a function it was worked out anew for each row that was looked at; and
-- behind the walls between cities an index is only entered by comparisons that PostgreSQL knows not to leak, which
-- those of bigint are and those of numeric are not, so that counting who stands before somebody read the whole line.
drop index dispatch.request_waiting, dispatch.request_waiting_for_skill;
drop function dispatch.line_place(text, timestamptz);
-- Immutable, though extract is not said to be: the seconds since 1970 are the same in each time zone.
create function dispatch.line_place(urgency text, created_at timestamptz) returns bigint
    language sql immutable
    return cast(extract(epoch from created_at) * 1000000 as bigint)
        - case urgency when 'EMERGENCY' then 1800000000 when 'URGENT' then 600000000 else 0 end;
alter table dispatch.request add column line_place bigint not null
    generated always as (dispatch.line_place(urgency, created_at)) stored;
create index request_waiting on dispatch.request (city_id, variety, line_place, request_id) where state = 'WAITING';
create index request_waiting_for_skill on dispatch.request (city_id, variety, domain, line_place, request_id)
    where state = 'WAITING';

-- Who can interpret a variety, found by the variety: to count them the whole table was read.
create index certification_of_variety on dispatch.certification (city_id, variety, interpreter_id);
