-- The index of who is free and who waits keeps the version of the row that an entry was read from. What an interpreter
-- speaks is part of that entry, so it moves the version too.
create or replace function dispatch.bump_qualification() returns trigger
    language plpgsql as $$
declare
    touched record := coalesce(new, old);
begin
    update dispatch.interpreter
    set qualification_version = qualification_version + 1, version = version + 1
    where city_id = touched.city_id and interpreter_id = touched.interpreter_id;
    return touched;
end
$$;

-- For the renewal of that index, which reads all who wait, page by page.
create index request_waiting_by_id on dispatch.request (city_id, request_id) where state = 'WAITING';
