-- Preferences, what agencies demand, who is not to be sent where, temporary certifications, and ladders by version.

-- ---------------------------------------------------------------- interpreters

alter table dispatch.interpreter
    -- As the person has declared it, if at all.
    add column gender text check (gender in ('FEMALE', 'MALE', 'NON_BINARY')),
    -- Domains of long practice. A preference may ask for them; no hard rule does.
    add column experience text[] not null default '{}';

-- Only of a temporary certification (kind 'emergency'): from this moment on it proves nothing.
alter table dispatch.certification add column ends_at timestamptz;

create or replace function dispatch.is_qualified(
    in_city text, in_interpreter uuid, in_variety text, in_domain text, in_at timestamptz) returns boolean
    language sql stable
    return exists (
        select 1
        from dispatch.interpreter i
        join dispatch.city t on t.city_id = i.city_id
        join dispatch.certification c
            on c.city_id = i.city_id and c.interpreter_id = i.interpreter_id and c.variety = in_variety
        where i.city_id = in_city
          and i.interpreter_id = in_interpreter
          and not i.suspended
          and c.suspended_at is null
          and in_domain = any (c.domains)
          and c.issued_on <= (in_at at time zone t.time_zone)::date
          and (c.expires_on is null or c.expires_on >= (in_at at time zone t.time_zone)::date)
          and (c.ends_at is null or c.ends_at > in_at));

-- ---------------------------------------------------------------- agencies

-- "accepts": for a domain the kinds of certification that count, {"legal": ["State court interpreter"]}; a domain that
-- is not named takes any. "ladder": the agency's own; without it the city's holds.
alter table dispatch.agency add column settings jsonb not null default '{}';

-- Whom an agency, a site, or a resident by way of them does not want to be sent. An entry is lifted, never erased.
create table dispatch.do_not_send (
    city_id        text        not null,
    entry_id       uuid        not null,
    interpreter_id uuid        not null,
    agency_id      text        not null,
    -- Null: no site of the agency.
    site_id        text,
    -- A code, for people write into free text what must not be kept.
    reason         text        not null
        check (reason in ('AGENCY_ASKED', 'RESIDENT_ASKED', 'INTERPRETER_ASKED', 'CONFLICT_OF_INTEREST')),
    since          timestamptz not null,
    lifted_at      timestamptz,
    primary key (city_id, entry_id),
    foreign key (city_id, interpreter_id) references dispatch.interpreter,
    foreign key (city_id, agency_id) references dispatch.agency,
    foreign key (city_id, site_id) references dispatch.site
);
create unique index do_not_send_once on dispatch.do_not_send
    (city_id, agency_id, interpreter_id, coalesce(site_id, '')) where lifted_at is null;
create trigger do_not_send_changes_qualification
    after insert or update or delete on dispatch.do_not_send
    for each row execute function dispatch.bump_qualification();

-- The second half of the hard rule, asked where dispatch.is_qualified is asked: the agency's demands, and do-not-send.
create function dispatch.may_be_sent(in_city text, in_interpreter uuid, in_request uuid, in_at timestamptz)
    returns boolean
    language sql stable
    return exists (
        select 1
        from dispatch.request r
        join dispatch.city t on t.city_id = r.city_id
        join dispatch.site s on s.city_id = r.city_id and s.site_id = r.site_id
        join dispatch.agency g on g.city_id = s.city_id and g.agency_id = s.agency_id
        where r.city_id = in_city
          and r.request_id = in_request
          and not exists (
              select 1 from dispatch.do_not_send d
              where d.city_id = r.city_id and d.agency_id = s.agency_id and d.interpreter_id = in_interpreter
                and d.lifted_at is null and (d.site_id is null or d.site_id = s.site_id))
          and (g.settings -> 'accepts' -> r.domain is null or exists (
              select 1 from dispatch.certification c
              where c.city_id = r.city_id and c.interpreter_id = in_interpreter and c.variety = r.variety
                and c.kind in (select jsonb_array_elements_text(g.settings -> 'accepts' -> r.domain))
                and c.suspended_at is null
                and r.domain = any (c.domains)
                and c.issued_on <= (in_at at time zone t.time_zone)::date
                and (c.expires_on is null or c.expires_on >= (in_at at time zone t.time_zone)::date)
                and (c.ends_at is null or c.ends_at > in_at))));

-- ---------------------------------------------------------------- ladders

-- Every ladder that a city or one of its agencies has had. A request climbs the one that held when it was made.
create table dispatch.ladder (
    city_id   text        not null references dispatch.city,
    -- The city's settings_version as of this change.
    version   integer     not null,
    -- Null: the city's own.
    agency_id text,
    -- Null: from here on it has none of its own.
    rungs     jsonb,
    since     timestamptz not null,
    primary key (city_id, version),
    foreign key (city_id, agency_id) references dispatch.agency
);
create index ladder_of_agency on dispatch.ladder (city_id, agency_id, version);

-- The version of the ladder that holds for an agency now: its own or the city's; null where neither has said.
create function dispatch.present_ladder(in_city text, in_agency text) returns integer
    language sql stable
    return coalesce(
        (select case when own.rungs is null then null else own.version end from (
            select version, rungs from dispatch.ladder
            where city_id = in_city and agency_id = in_agency order by version desc limit 1) own),
        (select case when common.rungs is null then null else common.version end from (
            select version, rungs from dispatch.ladder
            where city_id = in_city and agency_id is null order by version desc limit 1) common));

create function dispatch.keep_city_ladder() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.settings -> 'ladder' is not distinct from new.settings -> 'ladder' then
        return null;
    end if;
    if tg_op = 'INSERT' and new.settings -> 'ladder' is null then
        return null;
    end if;
    -- A row that is inserted has its first version; a change counts on.
    if tg_op = 'UPDATE' then
        update dispatch.city set settings_version = settings_version + 1
        where city_id = new.city_id returning settings_version into new.settings_version;
    end if;
    insert into dispatch.ladder (city_id, version, agency_id, rungs, since)
    values (new.city_id, new.settings_version, null, new.settings -> 'ladder', dispatch.clock());
    return null;
end
$$;
create trigger city_ladder_is_kept after insert or update of settings on dispatch.city
    for each row execute function dispatch.keep_city_ladder();

create function dispatch.keep_agency_ladder() returns trigger
    language plpgsql as $$
declare
    next_version integer;
begin
    if tg_op = 'UPDATE' and old.settings -> 'ladder' is not distinct from new.settings -> 'ladder' then
        return null;
    end if;
    if tg_op = 'INSERT' and new.settings -> 'ladder' is null then
        return null;
    end if;
    update dispatch.city set settings_version = settings_version + 1
    where city_id = new.city_id returning settings_version into next_version;
    insert into dispatch.ladder (city_id, version, agency_id, rungs, since)
    values (new.city_id, next_version, new.agency_id, new.settings -> 'ladder', dispatch.clock());
    return null;
end
$$;
create trigger agency_ladder_is_kept after insert or update of settings on dispatch.agency
    for each row execute function dispatch.keep_agency_ladder();

insert into dispatch.ladder (city_id, version, agency_id, rungs, since)
select city_id, settings_version, null, settings -> 'ladder', dispatch.clock()
from dispatch.city where settings -> 'ladder' is not null;

-- Null: one phone after the other, as a city that has not said.
alter table dispatch.request
    add column ladder_version integer,
    add foreign key (city_id, ladder_version) references dispatch.ladder;
update dispatch.request r set ladder_version = dispatch.present_ladder(r.city_id, s.agency_id)
from dispatch.site s where s.city_id = r.city_id and s.site_id = r.site_id and r.ended_at is null;

-- The ladder that a request climbs, written as a city's settings write it.
create function dispatch.ladder_of(in_city text, in_version integer) returns jsonb
    language sql stable
    return coalesce(
        (select jsonb_build_object('ladder', l.rungs) from dispatch.ladder l
         where l.city_id = in_city and l.version = in_version), '{}'::jsonb);

-- ---------------------------------------------------------------- what a request is offered on

create function dispatch.terms_of(in_request dispatch.request) returns jsonb
    language sql stable
    return (
        select jsonb_build_object(
            'accepts', coalesce(g.settings -> 'accepts' -> in_request.domain, '[]'::jsonb),
            'barred', (
                select coalesce(jsonb_agg(d.interpreter_id), '[]'::jsonb) from dispatch.do_not_send d
                where d.city_id = s.city_id and d.agency_id = s.agency_id and d.lifted_at is null
                  and (d.site_id is null or d.site_id = s.site_id)),
            'known', (
                select i.interpreter_id from dispatch.interpreter i
                where i.city_id = s.city_id and i.public_number = in_request.preferences ->> 'knownInterpreter'),
            'ladder', (
                select l.rungs from dispatch.ladder l
                where l.city_id = s.city_id and l.version = in_request.ladder_version))
        from dispatch.site s
        join dispatch.agency g on g.city_id = s.city_id and g.agency_id = s.agency_id
        where s.city_id = in_request.city_id and s.site_id = in_request.site_id);

-- ---------------------------------------------------------------- walls and rights

alter table dispatch.do_not_send enable row level security;
create policy own_city on dispatch.do_not_send using (city_id = dispatch.current_city());
alter table dispatch.ladder enable row level security;
create policy own_city on dispatch.ladder using (city_id = dispatch.current_city());
grant select, insert, update on dispatch.do_not_send to dragoman_dispatch;
grant select, insert on dispatch.ladder to dragoman_dispatch;
