-- Callers who said, by a key after the call, that they did not understand their interpreter. Nothing of what was said is
-- kept: the request tells when, in which language and with whom. Each is open until a supervisor has followed it up.
create table dispatch.complaint (
    city_id     text        not null,
    request_id  uuid        not null,
    at          timestamptz not null,
    followed_up_at timestamptz,
    primary key (city_id, request_id),
    foreign key (city_id, request_id) references dispatch.request
);
create index complaint_open on dispatch.complaint (city_id, at) where followed_up_at is null;

alter table dispatch.complaint enable row level security;
create policy own_city on dispatch.complaint using (city_id = dispatch.current_city());
grant select, insert, update on dispatch.complaint to dragoman_dispatch;
