-- Numbers that no resident dials: on one of kind AGENCY an office asks for an interpreter, on one of kind DUTY interpreters
-- go on and off duty. The words are those of the hub language.
create table dispatch.staff_line (
    city_id       text not null references dispatch.city,
    number        text not null check (number ~ '^\+[1-9][0-9]{6,14}$'),
    kind          text not null check (kind in ('AGENCY', 'DUTY')),
    backup_number text not null check (backup_number ~ '^\+[1-9][0-9]{6,14}$'),
    primary key (city_id, number),
    unique (number)
);

alter table dispatch.staff_line enable row level security;
create policy own_city on dispatch.staff_line using (city_id = dispatch.current_city());
grant select, insert, update on dispatch.staff_line to dragoman_dispatch;
