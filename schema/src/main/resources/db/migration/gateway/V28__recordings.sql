-- A city's own recordings of what its callers hear. A recording that was replaced or withdrawn stays for a while: somebody may
-- just have been told its address.

create table gateway.recording (
    city_id      text        not null,
    recording_id uuid        not null,
    language     text        not null check (length(language) <= 60),
    sentence     text        not null check (sentence ~ '^[A-Za-z0-9-]{1,80}$'),
    sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    sound        bytea       not null check (length(sound) between 1 and 2097152),
    millis       integer     not null,
    uploaded_at  timestamptz not null,
    -- Made from the account that uploaded it; dispatch.audit knows which that was.
    uploaded_by  uuid        not null,
    ended_at     timestamptz,
    primary key (city_id, recording_id)
);
-- Sound does not become smaller: its length is known without reading it.
alter table gateway.recording alter column sound set storage external;
create unique index recording_current on gateway.recording (city_id, language, sentence) where ended_at is null;
create index recording_by_content on gateway.recording (city_id, sha256);

alter table gateway.recording enable row level security;
create policy own_city on gateway.recording using (city_id = gateway.current_city());

create type gateway.recording_in_use as (
    city_id text, language text, sentence text, sha256 text, bytes integer, millis integer, uploaded_at timestamptz
);

-- What is in use, in all cities: names, not the sounds themselves.
create function gateway.recordings_in_use() returns setof gateway.recording_in_use
    language sql stable security definer set search_path = gateway
begin atomic
    select r.city_id, r.language, r.sentence, r.sha256, length(r.sound), r.millis, r.uploaded_at
    from gateway.recording r where r.ended_at is null;
end;

create function gateway.forget_recordings(in_before timestamptz) returns bigint
    language sql security definer set search_path = gateway
begin atomic
    with gone as (delete from gateway.recording where ended_at < in_before returning 1)
    select count(*) from gone;
end;

revoke all on function gateway.recordings_in_use(), gateway.forget_recordings(timestamptz) from public;
grant execute on function gateway.recordings_in_use(), gateway.forget_recordings(timestamptz) to dragoman_gateway;
grant select, insert, update on gateway.recording to dragoman_gateway;
