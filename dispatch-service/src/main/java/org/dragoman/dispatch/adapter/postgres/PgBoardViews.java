package org.dragoman.dispatch.adapter.postgres;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.view.BoardView;
import org.dragoman.dispatch.port.BoardViews;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The board in one statement, so that its figures add up whatever commits meanwhile. */
@Repository
class PgBoardViews implements BoardViews {

    private static final String BOARD = """
            with moment as materialized (
                select c.city_id, t.now, (t.now at time zone c.time_zone)::date as date,
                    date_trunc('day', t.now at time zone c.time_zone) at time zone c.time_zone as day_began
                from dispatch.city c
                cross join (select dispatch.clock() as now) t
                where c.city_id = :city),
            today as materialized (
                select r.variety, r.state, f.met is not null and r.reach = 'STAY_ON_LINE' as answered,
                    f.met - r.created_at <= interval '30 seconds' and r.reach = 'STAY_ON_LINE' as in_time,
                    f.met is null and r.state = 'ABANDONED' and r.ended_at - r.created_at >= interval '10 seconds'
                        as gave_up
                from moment m
                join dispatch.request r on r.city_id = m.city_id and r.created_at >= m.day_began
                left join lateral (
                    select min(a.connected_at) as met from dispatch.assignment a
                    where a.city_id = r.city_id and a.request_id = r.request_id) f on true),
            open as materialized (
                select r.*, s.name as site_name, m.now,
                    coalesce(i.public_number, v.name) as asked, h.reason as alarm,
                    extract(epoch from m.now - r.waiting_since)::int as waited,
                    r.state in ('WAITING', 'RINGING') as waits,
                    r.state in ('WAITING', 'RINGING') and r.reach = 'STAY_ON_LINE' as holds_line
                from moment m
                join dispatch.request r on r.city_id = m.city_id and r.ended_at is null
                join dispatch.site s on s.city_id = r.city_id and s.site_id = r.site_id
                left join (
                    select n.* from moment m cross join lateral dispatch.needing_human(m.city_id, m.now) n) h
                    on h.request_id = r.request_id
                left join lateral (
                    select a.interpreter_id, a.vendor_id from dispatch.assignment a
                    where a.city_id = r.city_id and a.request_id = r.request_id
                      and a.state in ('OFFERED', 'ACCEPTED', 'CONNECTED')
                    order by a.epoch desc
                    limit 1) a on true
                left join dispatch.interpreter i on i.city_id = r.city_id and i.interpreter_id = a.interpreter_id
                left join dispatch.vendor v on v.city_id = r.city_id and v.vendor_id = a.vendor_id),
            people as materialized (
                select i.*, l.reference, (
                    select array_agg(v.variety order by v.variety) from dispatch.interpreter_variety v
                    where v.city_id = i.city_id and v.interpreter_id = i.interpreter_id) as speaks, case
                        when i.suspended then '{}'::text[]
                        else array(select distinct c.variety from dispatch.certification c
                            where c.city_id = i.city_id and c.interpreter_id = i.interpreter_id
                              and c.suspended_at is null and c.issued_on <= m.date
                              and (c.expires_on is null or c.expires_on >= m.date)) end as qualified_for
                from moment m
                join dispatch.interpreter i on i.city_id = m.city_id
                left join lateral (
                    select r.reference from dispatch.assignment a
                    join dispatch.request r using (city_id, request_id)
                    where a.city_id = i.city_id and a.interpreter_id = i.interpreter_id
                      and a.state in ('OFFERED', 'ACCEPTED', 'CONNECTED')
                    limit 1) l on true),
            by_language as (
                select v.variety,
                    (select count(*) from open o where o.variety = v.variety and o.waits) as waiting,
                    (select coalesce(max(waited), 0) from open o where o.variety = v.variety and o.holds_line) as longest,
                    (select count(*) from people p where p.availability = 'AVAILABLE'
                        and v.variety = any (p.qualified_for)) as free,
                    (select count(*) from open o where o.variety = v.variety and o.state = 'IN_SESSION') as in_call,
                    t.*
                from (select variety from today union select variety from open) v
                cross join lateral (
                    select count(*) as today, count(*) filter (where in_time) as in_time,
                        count(*) filter (where answered) as answered, count(*) filter (where gave_up) as gave_up,
                        count(*) filter (where state = 'ABANDONED') as abandoned,
                        count(*) filter (where state = 'UNFILLED') as unfilled
                    from today where today.variety = v.variety) t)
            select jsonb_build_object(
                'asOf', m.now,
                'service', (
                    select jsonb_build_object(
                        'waiting', (select count(*) from open where waits),
                        'longestWaitSeconds', (select coalesce(max(waited), 0) from open where holds_line),
                        'longestVariety', (select variety from open where holds_line order by waited desc limit 1),
                        'answeredInTime', count(*) filter (where in_time),
                        'answered', count(*) filter (where answered),
                        'gaveUp', count(*) filter (where gave_up)) from today),
                'people', (
                    select jsonb_build_object(
                        'free', count(*) filter (where availability = 'AVAILABLE'),
                        'offered', count(*) filter (where availability = 'OFFERED'),
                        'inCall', count(*) filter (where availability = 'IN_CALL'),
                        'wrapUp', count(*) filter (where availability = 'WRAP_UP'),
                        'onBreak', count(*) filter (where availability = 'ON_BREAK'),
                        'offDuty', count(*) filter (where availability = 'OFF_DUTY')) from people),
                'today', (
                    select jsonb_build_object(
                        'requested', count(*),
                        'completed', count(*) filter (where state = 'COMPLETED'),
                        'abandoned', count(*) filter (where state = 'ABANDONED'),
                        'cancelled', count(*) filter (where state = 'CANCELLED'),
                        'overflowed', count(*) filter (where state = 'OVERFLOWED'),
                        'unfilled', count(*) filter (where state = 'UNFILLED'),
                        'open', count(*) filter (where state in ('WAITING', 'RINGING', 'CONNECTING', 'IN_SESSION')))
                    from today),
                'languages', coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'variety', variety, 'waiting', waiting, 'longestWaitSeconds', longest, 'free', free,
                        'inCall', in_call, 'today', today, 'answeredInTime', in_time, 'answered', answered,
                        'gaveUp', gave_up, 'abandoned', abandoned, 'unfilled', unfilled)
                        order by waiting desc, longest desc, today desc, variety)
                    from by_language), '[]'),
                'queue', coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'id', request_id, 'reference', reference, 'variety', variety, 'state', state,
                        'since', case when state = 'IN_SESSION' then session_began_at else waiting_since end,
                        'urgency', urgency, 'channel', channel, 'siteName', site_name, 'interpreter', asked,
                        'failures', failures, 'alarm', alarm)
                        order by not waits, line_place, request_id)
                    from open), '[]'),
                'interpreters', coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'id', interpreter_id, 'number', public_number, 'state', availability,
                        'since', availability_since, 'qualified', cardinality(qualified_for) > 0,
                        'varieties', coalesce(speaks, '{}'), 'reference', reference)
                        order by array_position(
                            array['OFFERED', 'IN_CALL', 'AVAILABLE', 'WRAP_UP', 'ON_BREAK', 'OFF_DUTY'], availability),
                            public_number)
                    from people), '[]'),
                'complaints', coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'id', c.request_id, 'reference', r.reference, 'complaint', c.reference, 'variety', r.variety, 'siteName', s.name,
                        'interpreter', (
                            select coalesce(i.public_number, v.name) from dispatch.assignment a
                            left join dispatch.interpreter i using (city_id, interpreter_id)
                            left join dispatch.vendor v on v.city_id = a.city_id and v.vendor_id = a.vendor_id
                            where a.city_id = c.city_id and a.request_id = c.request_id and a.connected_at is not null
                            order by a.epoch desc
                            limit 1),
                        'at', c.at) order by c.at, c.request_id)
                    from (
                        select * from dispatch.complaint o
                        where o.city_id = m.city_id and o.followed_up_at is null
                        order by o.at
                        limit 50) c
                    join dispatch.request r using (city_id, request_id)
                    join dispatch.site s on s.city_id = r.city_id and s.site_id = r.site_id), '[]'),
                'limit', null
                )::text as view
            from moment m
            """;

    private final CityTransactions transactions;

    PgBoardViews(CityTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Mono<BoardView> board(CityId city) {
        return transactions.look(city, sql -> sql.sql(BOARD).bind("city", city.value())
                .map(ViewReader.as(BoardView.class)).one());
    }
}
