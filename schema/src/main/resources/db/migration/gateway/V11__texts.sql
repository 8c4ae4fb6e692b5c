-- Text messages: kept before the carrier is asked, sealed until it has them.

alter table gateway.command drop constraint command_kind_check;
alter table gateway.command add constraint command_kind_check
    check (kind in ('RING', 'STOP', 'HOLD', 'RESUME', 'TELL', 'TEXT'));

create table gateway.text (
    city_id     text        not null,
    command_id  uuid        not null,
    word        text        not null,
    language    text        not null,
    phase       text        not null check (phase in ('ORDERED', 'SENDING', 'SENT', 'REFUSED', 'GIVEN_UP')),
    -- Sealed, and gone when it is settled.
    to_cipher   bytea,
    from_cipher bytea,
    ordered_at  timestamptz not null,
    -- Null when it is settled. While one instance is at it, when another may look what became of it.
    due_at      timestamptz,
    -- Since then the carrier may have it: it is looked for before it is sent again.
    tried_at    timestamptz,
    attempts    integer     not null default 0,
    primary key (city_id, command_id),
    check ((phase in ('ORDERED', 'SENDING')) = (due_at is not null)),
    check ((due_at is null) = (to_cipher is null and from_cipher is null)),
    check (phase <> 'SENDING' or tried_at is not null)
);
create index text_due on gateway.text (due_at) where due_at is not null;

alter table gateway.text enable row level security;
create policy own_city on gateway.text using (city_id = gateway.current_city());

create function gateway.due_texts() returns setof gateway.task
    language sql stable security definer set search_path = gateway
begin atomic
    select t.city_id, t.command_id from gateway.text t
    where t.due_at <= gateway.clock() order by t.due_at limit 20;
end;

create function gateway.forget_texts(in_before timestamptz) returns bigint
    language sql security definer set search_path = gateway
begin atomic
    with gone as (delete from gateway.text where ordered_at < in_before and due_at is null returning 1)
    select count(*) from gone;
end;

revoke all on function gateway.due_texts(), gateway.forget_texts(timestamptz) from public;
grant execute on function gateway.due_texts(), gateway.forget_texts(timestamptz) to dragoman_gateway;
grant select, insert, update on gateway.text to dragoman_gateway;
