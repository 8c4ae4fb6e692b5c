-- An interpreter who stepped out of the room to press a key is expected back: a connected assignment has a deadline then,
-- and only then.
drop index dispatch.assignment_overdue;
create index assignment_overdue on dispatch.assignment (city_id, deadline_at)
    where ended_at is null and deadline_at is not null;
