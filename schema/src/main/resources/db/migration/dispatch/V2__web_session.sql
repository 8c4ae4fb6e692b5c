-- People at their pages. Sessions live here and not in Redis, so that a page survives a restart and a lost Redis.

create table dispatch.web_session (
    city_id        text        not null,
    -- SHA-256 of what the browser holds: a copy of this table opens no session.
    session_hash   bytea       not null,
    username       text        not null,
    created_at     timestamptz not null,
    last_access_at timestamptz not null,
    expires_at     timestamptz not null,
    primary key (city_id, session_hash),
    foreign key (city_id, username) references dispatch.account on delete cascade
);
create index web_session_expired on dispatch.web_session (city_id, expires_at);

-- Failed logins by name, whether or not such an account exists: who guesses learns nothing and soon has to wait.
create table dispatch.login_failure (
    city_id       text        not null references dispatch.city,
    username_hash bytea       not null,
    failures      integer     not null,
    last_at       timestamptz not null,
    blocked_until timestamptz not null,
    primary key (city_id, username_hash)
);

alter table dispatch.web_session enable row level security;
create policy own_city on dispatch.web_session using (city_id = dispatch.current_city());
alter table dispatch.login_failure enable row level security;
create policy own_city on dispatch.login_failure using (city_id = dispatch.current_city());
grant select, insert, update, delete on dispatch.web_session, dispatch.login_failure to dragoman_dispatch;

-- A desk's own day, and what is asked for there most often.
create index request_of_site on dispatch.request (city_id, site_id, created_at);

-- How long such requests waited of late: the honest estimate of a wait.
create index request_of_variety on dispatch.request (city_id, variety, created_at);

-- The order of service; the constants of the domain's Urgency.
create function dispatch.urgency_rank(urgency text) returns integer
    language sql immutable
    return case urgency when 'EMERGENCY' then 0 when 'URGENT' then 1 else 2 end;
