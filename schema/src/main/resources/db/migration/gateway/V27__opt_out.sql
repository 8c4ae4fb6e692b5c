-- Who has asked a city, by STOP, for no more text messages: by keyed hash, because their number is not needed for it. START
-- takes the row away, and nothing else does: to forget it would be to write to them again.
create table gateway.opt_out (
    city_id    text        not null,
    number_key bytea       not null,
    since      timestamptz not null,
    primary key (city_id, number_key)
);
alter table gateway.opt_out enable row level security;
create policy own_city on gateway.opt_out using (city_id = gateway.current_city());
grant select, insert, delete on gateway.opt_out to dragoman_gateway;

alter table gateway.text
    -- By which it is looked for there in the moment of sending; gone with the number.
    add column to_key bytea,
    drop constraint text_phase_check,
    add constraint text_phase_check
        check (phase in ('ORDERED', 'SENDING', 'SENT', 'REFUSED', 'GIVEN_UP', 'OPTED_OUT'));
