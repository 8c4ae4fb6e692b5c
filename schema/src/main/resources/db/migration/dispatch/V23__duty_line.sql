-- Interpreters go on and off duty by phone. The PIN lies apart from the interpreter, so that no query that reads people
-- reads it. Every fifth wrong one in a row locks it for a quarter of an hour; after a hundred it has to be chosen anew.
create table dispatch.duty_pin (
    city_id        text        not null,
    interpreter_id uuid        not null,
    pin_hash       text        not null,
    chosen_at      timestamptz not null,
    wrong          integer     not null default 0,
    locked_until   timestamptz,
    primary key (city_id, interpreter_id),
    foreign key (city_id, interpreter_id) references dispatch.interpreter
);

-- A call to the duty line: whose number was typed, how often the PIN was wrong, who it turned out to be, and how many of
-- the keys of the menu have taken effect, so that a key that is reported again has none.
create table dispatch.duty_call (
    city_id        text        not null references dispatch.city,
    call_id        uuid        not null,
    number         text        not null check (number ~ '^[0-9]{1,8}$'),
    wrong          integer     not null default 0,
    interpreter_id uuid,
    presses        integer     not null default 0,
    began_at       timestamptz not null,
    primary key (city_id, call_id),
    foreign key (city_id, interpreter_id) references dispatch.interpreter
);
create index duty_call_age on dispatch.duty_call (city_id, began_at);

alter table dispatch.interpreter add column phone_checked_at timestamptz;

alter table dispatch.duty_pin enable row level security;
create policy own_city on dispatch.duty_pin using (city_id = dispatch.current_city());
alter table dispatch.duty_call enable row level security;
create policy own_city on dispatch.duty_call using (city_id = dispatch.current_city());
grant select, insert, update on dispatch.duty_pin to dragoman_dispatch;
grant select, insert, update, delete on dispatch.duty_call to dragoman_dispatch;
