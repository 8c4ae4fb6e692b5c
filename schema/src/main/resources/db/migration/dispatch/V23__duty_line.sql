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
    -- The call rings this interpreter's own phone; whoever presses 1 there has entered.
    rings          uuid,
    -- This call has asked to be called back.
    called_back_at timestamptz,
    began_at       timestamptz not null,
    primary key (city_id, call_id),
    foreign key (city_id, interpreter_id) references dispatch.interpreter,
    foreign key (city_id, rings) references dispatch.interpreter
);
create index duty_call_age on dispatch.duty_call (city_id, began_at);

create index duty_call_ring on dispatch.duty_call (city_id, rings, began_at) where rings is not null;

alter table dispatch.interpreter add column phone_checked_at timestamptz, add column called_back_at timestamptz;

-- A call-back on the duty line belongs to no request.
alter table dispatch.outbox drop constraint outbox_kind_check;
alter table dispatch.outbox add constraint outbox_kind_check
    check (kind in ('RING', 'STOP', 'HOLD', 'RESUME', 'TELL', 'TEXT', 'CALL_BACK_ON_DUTY'));
alter table dispatch.outbox alter column request_id drop not null;
alter table dispatch.outbox add constraint outbox_request check ((request_id is null) = (kind = 'CALL_BACK_ON_DUTY'));

alter table dispatch.duty_pin enable row level security;
create policy own_city on dispatch.duty_pin using (city_id = dispatch.current_city());
alter table dispatch.duty_call enable row level security;
create policy own_city on dispatch.duty_call using (city_id = dispatch.current_city());
grant select, insert, update on dispatch.duty_pin to dragoman_dispatch;
grant select, insert, update, delete on dispatch.duty_call to dragoman_dispatch;
