-- How many calls a city makes in a day of its own clock, and what was done when they became too many. The calls are those that
-- were ordered: a counter would be one row for which every match of a city waits.
create index outbox_rings on dispatch.outbox (city_id, created_at) where kind in ('RING', 'CALL_BACK_ON_DUTY');

-- The phone of whoever is to be told by text message; null: nobody any more.
create table dispatch.pager (
    city_id      text not null references dispatch.city,
    phone_cipher bytea,
    primary key (city_id)
);

-- NEAR and REACHED are told once a day each; LIFTED holds for the rest of the day.
create table dispatch.limit_step (
    city_id     text        not null references dispatch.city,
    day         date        not null,
    step        text        not null check (step in ('NEAR', 'REACHED', 'LIFTED')),
    at          timestamptz not null,
    -- Also the command's id, so that a text message which may have left is not sent twice.
    page_id     uuid        not null,
    -- When it is tried next; null where nobody is to be told (any more).
    page_due_at timestamptz,
    primary key (city_id, day, step),
    check (page_due_at is null or step <> 'LIFTED')
);
create index limit_step_page_due on dispatch.limit_step (city_id, page_due_at) where page_due_at is not null;

alter table dispatch.pager enable row level security;
create policy own_city on dispatch.pager using (city_id = dispatch.current_city());
alter table dispatch.limit_step enable row level security;
create policy own_city on dispatch.limit_step using (city_id = dispatch.current_city());
grant select, insert, update on dispatch.pager, dispatch.limit_step to dragoman_dispatch;
