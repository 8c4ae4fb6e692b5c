-- The first estimate of a request's wait, kept to be compared with the truth when its time is up. How the wait went is not
-- written here: it stands in request and assignment, and is read from there.
create table dispatch.wait_estimate (
    city_id        text        not null,
    request_id     uuid        not null,
    variety        text        not null,
    made_at        timestamptz not null,
    within_seconds integer     not null check (within_seconds > 0),
    due_at         timestamptz not null,
    -- False where it was held back, because such estimates had not held.
    told           boolean     not null,
    primary key (city_id, request_id),
    foreign key (city_id, request_id) references dispatch.request
);
create index wait_estimate_due on dispatch.wait_estimate (city_id, variety, due_at);
alter table dispatch.wait_estimate enable row level security;
create policy own_city on dispatch.wait_estimate using (city_id = dispatch.current_city());
grant select, insert on dispatch.wait_estimate to dragoman_dispatch;
