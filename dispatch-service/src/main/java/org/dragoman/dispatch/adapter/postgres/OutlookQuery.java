package org.dragoman.dispatch.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.session.Timing;
import org.dragoman.dispatch.domain.wait.Outlook;
import org.dragoman.dispatch.domain.wait.Spell;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * All that is known of one request's wait, in one statement. Each part is bounded (200 people, the first 100 in
 * each line, 100 recent requests, 50 recent estimates) and found by an index, so that asking costs the same in a small
 * city and a large. {@code offset 0} keeps the planner from reading a table as a whole instead.
 */
final class OutlookQuery {

    /** The last estimates of a variety whose time is up; needs {@code moment m} beside it. */
    static final String SAID = """
            select e.due_at, h.at is not null as ended,
                greatest(0, extract(epoch from coalesce(h.at, q.ended_at, m.now) - e.made_at)) / e.within_seconds as length
            from (select * from dispatch.wait_estimate
                  where city_id = :city and variety = %s and due_at <= m.now
                  order by due_at desc limit 50) e
            join dispatch.request q on q.city_id = e.city_id and q.request_id = e.request_id
            left join lateral (
                select min(a.connected_at) as at from dispatch.assignment a
                where a.city_id = e.city_id and a.request_id = e.request_id and a.connected_at >= e.made_at) h on true""";

    private static final String OUTLOOK = """
            with moment as materialized (select dispatch.clock() as now),
            asked as materialized (
                select r.*, m.now, c.settings, (m.now at time zone c.time_zone)::date as today,
                    r.line_place as place
                from dispatch.request r
                join dispatch.city c using (city_id)
                cross join moment m
                where r.city_id = :city and r.request_id = :request and r.state in ('WAITING', 'RINGING')),
            own as materialized (
                select a.interpreter_id, a.offered_at, a.ended_at
                from asked r
                join dispatch.assignment a on a.city_id = r.city_id and a.request_id = r.request_id),
            pool as materialized (
                select i.interpreter_id, i.availability, i.availability_until
                from asked r
                cross join lateral (
                    select distinct c.interpreter_id from dispatch.certification c
                    where c.city_id = r.city_id and c.variety = r.variety
                      and c.suspended_at is null and r.domain = any (c.domains) and c.issued_on <= r.today
                      and (c.expires_on is null or c.expires_on >= r.today)
                      and (c.ends_at is null or c.ends_at > r.now)) c
                cross join lateral (
                    select * from dispatch.interpreter i
                    where i.city_id = r.city_id and i.interpreter_id = c.interpreter_id and not i.suspended
                      and i.availability in ('AVAILABLE', 'OFFERED', 'IN_CALL', 'WRAP_UP')
                    offset 0) i
                limit 200),
            shared as materialized (
                select v.variety, count(*) as people
                from asked r
                cross join pool p
                cross join lateral (
                    select variety from dispatch.interpreter_variety
                    where city_id = r.city_id and interpreter_id = p.interpreter_id
                    offset 0) v
                group by v.variety),
            earlier as materialized (
                select s.variety, s.people, w.requests
                from asked r
                cross join lateral (
                    select r.variety, 0::bigint as people
                    union all
                    select variety, people from shared where variety <> r.variety) s
                cross join lateral (
                    select count(*) as requests from (
                        select q.line_place as place, q.request_id
                        from dispatch.request q
                        where q.city_id = r.city_id and q.variety = s.variety and q.state = 'WAITING'
                        order by q.line_place, q.request_id
                        limit 100) f
                    where (f.place, f.request_id) < (r.place, r.request_id)) w
                where r.state = 'WAITING' and w.requests > 0),
            recent as materialized (
                select p.ended_at, f.offered_at, h.connected_at, h.ended_at as call_ended_at
                from asked r
                cross join lateral (
                    select q.request_id, q.ended_at from dispatch.request q
                    where q.city_id = r.city_id and q.variety = r.variety and q.created_at > r.now - interval '7 days'
                      and q.request_id <> r.request_id
                    order by q.created_at desc limit 100) p
                cross join lateral (
                    select min(a.offered_at) as offered_at from dispatch.assignment a
                    where a.city_id = r.city_id and a.request_id = p.request_id) f
                left join lateral (
                    select a.connected_at, a.ended_at from dispatch.assignment a
                    where a.city_id = r.city_id and a.request_id = p.request_id and a.connected_at is not null
                    order by a.connected_at limit 1) h on true
                where f.offered_at is not null)
            select r.settings::text as settings, jsonb_build_object(
                'ahead', coalesce((
                    select max(e.requests) from earlier e where e.variety = r.variety or e.requests >= 100), 0),
                'rivals', coalesce((
                    select sum(e.requests * least(1.0, e.people::numeric / greatest(1, (
                        select count(*) from (
                            select 1 from dispatch.interpreter_variety v
                            join dispatch.interpreter i using (city_id, interpreter_id)
                            where v.city_id = r.city_id and v.variety = e.variety and not i.suspended
                              and i.availability in ('AVAILABLE', 'OFFERED', 'IN_CALL', 'WRAP_UP')
                            limit 200) t))))
                    from earlier e where e.variety <> r.variety), 0),
                'free', (
                    select count(*) from pool p
                    where p.availability = 'AVAILABLE'
                      and not exists (select 1 from own o where o.interpreter_id = p.interpreter_id)),
                'busy', (
                    select count(*) from pool p
                    where p.availability in ('OFFERED', 'IN_CALL') and not exists (
                        select 1 from own o where o.interpreter_id = p.interpreter_id and o.ended_at is null)),
                'rests', coalesce((
                    select jsonb_agg(greatest(0, extract(epoch from p.availability_until - r.now)))
                    from pool p where p.availability = 'WRAP_UP'), '[]'),
                'askedAgo', coalesce((
                    select jsonb_agg(extract(epoch from r.now - o.at))
                    from pool p
                    join (select interpreter_id, max(coalesce(ended_at, offered_at)) as at from own group by 1) o
                        using (interpreter_id)
                    where p.availability = 'AVAILABLE'), '[]'),
                'calls', coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'length', greatest(0, extract(epoch from coalesce(call_ended_at, r.now) - connected_at)),
                        'ended', call_ended_at is not null))
                    from recent where connected_at is not null), '[]'),
                'searches', coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'length', greatest(0, extract(epoch from coalesce(connected_at, ended_at, r.now) - offered_at)),
                        'ended', connected_at is not null))
                    from recent), '[]'),
                'searching', case when r.state = 'RINGING' then (
                    select greatest(0, extract(epoch from r.now - min(offered_at)))
                    from own where offered_at >= r.waiting_since) end,
                'waited', greatest(0, extract(epoch from r.now - r.waiting_since)),
                'calledBackWithin', case when r.session_began_at is null then extract(epoch from r.call_back_until - r.now) end,
                'said', coalesce((
                    select jsonb_agg(jsonb_build_object('length', w.length, 'ended', w.ended) order by w.due_at desc)
                    from (%s) w), '[]'),
                'noted', exists (
                    select 1 from dispatch.wait_estimate e where e.city_id = r.city_id and e.request_id = r.request_id)
                )::text as view
            from asked r
            cross join moment m
            """.formatted(SAID.formatted("r.variety"));

    /**
     * @param rests seconds until each of those is free who has a rest
     * @param calledBackWithin seconds after which the search for somebody who is called back is given up
     * @param askedAgo seconds since each of the free whom this request has asked before
     */
    record Facts(
            int ahead, double rivals, int free, int busy, List<Double> rests, List<Double> askedAgo, List<Spell> calls,
            List<Spell> searches, Optional<Double> searching, double waited, Optional<Double> calledBackWithin,
            List<Spell> said, boolean noted) {

        Outlook outlook(Timing timing) {
            double coolDown = timing.coolDown().toSeconds();
            var cooling = askedAgo.stream().filter(ago -> ago < coolDown).map(ago -> coolDown - ago).toList();
            return new Outlook(ahead, rivals, free + askedAgo.size() - cooling.size(), busy,
                    Stream.concat(rests.stream(), cooling.stream()).toList(),
                    calls.stream().map(call -> rested(call, timing.wrapUp())).toList(), searches, searching,
                    Math.max(0, calledBackWithin.orElseGet(() -> timing.longestWait().toSeconds() - waited)), said,
                    noted);
        }

        private static Spell rested(Spell call, Duration wrapUp) {
            return call.ended() ? new Spell(call.length() + wrapUp.toSeconds(), true) : call;
        }
    }

    private static final Function<Readable, Facts> FACTS = ViewReader.as(Facts.class);

    private OutlookQuery() {}

    static Mono<Outlook> read(DatabaseClient sql, CityId city, RequestId request) {
        return sql.sql(OUTLOOK).bind("city", city.value()).bind("request", request.value())
                .map(row -> FACTS.apply(row).outlook(Settings.timing(Rows.text(row, "settings")))).one();
    }
}
