-- Shifts begin and end availability, and who is put on a break for missed rings is told so by text message.

-- A TEXT names the interpreter whom it is for; the number is added when it leaves, as for every phone.
alter table dispatch.outbox drop constraint outbox_kind_check;
alter table dispatch.outbox add constraint outbox_kind_check
    check (kind in ('RING', 'STOP', 'HOLD', 'RESUME', 'TELL', 'TEXT'));

-- A weekly pattern on the city's own clock: from begins_at to ends_at, on the next day where that is not later.
create table dispatch.shift (
    city_id        text not null,
    shift_id       uuid not null,
    interpreter_id uuid not null,
    kind           text not null check (kind in ('ON_DUTY', 'ON_CALL')),
    day            text not null check (day in ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY',
                                                'SUNDAY')),
    begins_at      time not null,
    ends_at        time not null,
    -- The first and the last day on which it begins.
    valid_from     date not null,
    valid_to       date check (valid_to >= valid_from),
    primary key (city_id, shift_id),
    foreign key (city_id, interpreter_id) references dispatch.interpreter
);
create index shift_of_interpreter on dispatch.shift (city_id, interpreter_id);

alter table dispatch.interpreter
    -- When the person, or a supervisor for them, chose an availability: a choice within a shift wins over the shift.
    add column chosen_at timestamptz,
    -- What the shifts have said last, and since when; null where none has said anything yet.
    add column duty text check (duty in ('OFF', 'ON_DUTY', 'ON_CALL')),
    add column duty_since timestamptz,
    -- When the shifts are to be read again; null for somebody who has none.
    add column shifts_due_at timestamptz,
    -- On call, and free for one offer because nobody on duty could be asked.
    add column called_in boolean not null default false;
create index interpreter_shifts_due on dispatch.interpreter (city_id, shifts_due_at) where shifts_due_at is not null;
create index interpreter_on_call on dispatch.interpreter (city_id) where duty = 'ON_CALL';

-- Whoever writes a shift cannot forget that it is to be read.
create function dispatch.shifts_changed() returns trigger
    language plpgsql as $$
declare
    touched record := coalesce(new, old);
begin
    update dispatch.interpreter set shifts_due_at = dispatch.clock()
    where city_id = touched.city_id and interpreter_id = touched.interpreter_id;
    return touched;
end
$$;
create trigger shift_is_to_be_read after insert or update or delete on dispatch.shift
    for each row execute function dispatch.shifts_changed();

alter table dispatch.shift enable row level security;
create policy own_city on dispatch.shift using (city_id = dispatch.current_city());
grant select, insert, update, delete on dispatch.shift to dragoman_dispatch;
