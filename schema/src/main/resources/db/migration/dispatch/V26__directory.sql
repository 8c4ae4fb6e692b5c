-- The directory of offices: when each answers its phone, on which days none does, and of which office a phone call is.

alter table dispatch.site
    -- Minutes of the week from Monday, by the city's clocks; null: always open, holidays too.
    add column open_minutes int4multirange check (not isempty(open_minutes) and open_minutes <@ '{[0,10080)}');

-- Callers are asked for the code of an office, as their letter shows it.
alter table dispatch.line add column asks_office boolean not null default false;

alter table dispatch.leg
    -- Whose phone it is; null for everybody who is no office, and for calls from before this was kept.
    add column site_id text,
    add foreign key (city_id, site_id) references dispatch.site;

-- The city's holidays, and those of the site's agency. A day that is misspelled is no day, and refuses nothing.
create function dispatch.is_holiday(in_site dispatch.site, in_day date) returns boolean
    language sql stable
    return exists (
        select 1
        from dispatch.city c
        join dispatch.agency a on a.city_id = c.city_id and a.agency_id = in_site.agency_id
        where c.city_id = in_site.city_id
          and (c.settings -> 'holidays' @> to_jsonb(to_char(in_day, 'YYYY-MM-DD'))
              or a.settings -> 'holidays' @> to_jsonb(to_char(in_day, 'YYYY-MM-DD'))));

-- When a site is open next: at this very moment, or later; null where that is more than a month away.
create function dispatch.opens_at(in_site dispatch.site, in_at timestamptz) returns timestamptz
    language sql stable
    return case when in_site.open_minutes is null then in_at else (
        select min(greatest(span.opens, in_at))
        from dispatch.city c
        cross join lateral generate_series(0, 31) as ahead
        cross join lateral (select (in_at at time zone c.time_zone)::date + ahead as date) day
        cross join lateral (select (extract(isodow from day.date)::integer - 1) * 1440 as midnight) week
        cross join lateral unnest(
            in_site.open_minutes * int4multirange(int4range(week.midnight, week.midnight + 1440))) as minutes
        cross join lateral (
            select (day.date + make_interval(mins => lower(minutes) - week.midnight)) at time zone c.time_zone as opens,
                   (day.date + make_interval(mins => upper(minutes) - week.midnight)) at time zone c.time_zone as closes
        ) span
        where c.city_id = in_site.city_id and span.closes > in_at and not dispatch.is_holiday(in_site, day.date)) end;

-- {"open": true}, or {"open": false} and "opens" by the city's clocks, where that is known.
create function dispatch.opening_of(in_site dispatch.site, in_at timestamptz) returns jsonb
    language sql stable
    return (
        select case when next.opens = in_at then jsonb_build_object('open', true)
                    else jsonb_strip_nulls(jsonb_build_object('open', false,
                        'opens', to_char(next.opens at time zone c.time_zone, 'YYYY-MM-DD"T"HH24:MI'))) end
        from dispatch.city c
        cross join lateral (select dispatch.opens_at(in_site, in_at) as opens) next
        where c.city_id = in_site.city_id);

-- What a caller says to ask after a complaint. Digits alone: they can be said in every language.
alter table dispatch.complaint add column reference text check (reference ~ '^[0-9]{3}-[0-9]{3}$');
update dispatch.complaint c set reference = to_char(n.number / 1000, 'FM000') || '-' || to_char(n.number % 1000, 'FM000')
from (select city_id, request_id, row_number() over (partition by city_id order by at, request_id) as number
      from dispatch.complaint) n
where c.city_id = n.city_id and c.request_id = n.request_id;
-- The default is for instances of the version before, which know of no reference.
alter table dispatch.complaint
    alter column reference set default
        to_char(floor(random() * 1000), 'FM000') || '-' || to_char(floor(random() * 1000), 'FM000'),
    alter column reference set not null;
create unique index complaint_reference on dispatch.complaint (city_id, reference);
