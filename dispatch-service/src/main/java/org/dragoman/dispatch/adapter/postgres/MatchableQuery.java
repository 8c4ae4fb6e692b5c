package org.dragoman.dispatch.adapter.postgres;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.matching.HoldBack;
import org.dragoman.dispatch.domain.matching.Queued;
import org.dragoman.dispatch.domain.request.RequestId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * For whom somebody could be asked now. It begins with the few varieties that are asked for and the people who are free and
 * qualified for them, so that its price is that of who is free, not of who waits.
 */
@Component
class MatchableQuery {

    /** An index is walked from variety to variety: all who wait for the same one are one step. */
    private static final String WAITED_FOR = """
            with recursive wanted (variety) as (
                (select r.variety from dispatch.request r
                 where r.city_id = :city and r.state = 'WAITING' order by r.variety limit 1)
                union all
                select (select r.variety from dispatch.request r
                        where r.city_id = :city and r.state = 'WAITING' and r.variety > w.variety
                        order by r.variety limit 1)
                from wanted w where w.variety is not null),
            """;
    private static final String WIDENED_FOR = """
            with wanted as (
                select distinct r.variety from dispatch.request r
                where r.city_id = :city and r.state = 'RINGING' and (r.phones > 1 or r.vendor_wanted)),
            """;
    /** The hard rules of the policy, as {@code dispatch.is_qualified} has them; who can do what. */
    private static final String ABLE = """
            moment as materialized (
                select t.now, t.now - make_interval(secs => :coolDown) as cooled,
                    (t.now at time zone c.time_zone)::date as today,
                    make_interval(secs => coalesce(cast(c.settings ->> 'holdBackSeconds' as integer), :holdBack)) as hold
                from dispatch.city c cross join (select dispatch.clock() as now) t where c.city_id = :city),
            -- each the last free speaker of a scarce variety
            kept as materialized (
                select (array_agg(v.interpreter_id))[1] as interpreter_id
                from dispatch.interpreter_variety v
                join dispatch.interpreter i on i.city_id = v.city_id and i.interpreter_id = v.interpreter_id
                where v.city_id = :city and v.variety <> all (:common) and i.availability = 'AVAILABLE' and not i.suspended
                group by v.variety
                having count(*) = 1),
            able as materialized (
                select c.variety, d.domain, c.variety <> all (:common) as scarce,
                    array_agg(distinct i.interpreter_id) as people,
                    array_agg(distinct i.interpreter_id)
                        filter (where i.interpreter_id not in (select k.interpreter_id from kept k)) as unkept
                from moment m
                cross join dispatch.interpreter i
                join dispatch.certification c on c.city_id = i.city_id and c.interpreter_id = i.interpreter_id
                cross join lateral unnest(c.domains) as d (domain)
                where i.city_id = :city and i.availability = 'AVAILABLE' and not i.suspended
                  and c.variety in (select w.variety from wanted w)
                  and c.suspended_at is null and c.issued_on <= m.today
                  and (c.expires_on is null or c.expires_on >= m.today)
                group by c.variety, d.domain)
            """;
    /** As {@code HoldBack} has it. */
    private static final String HOLDS_BACK = """
            (m.hold > interval '0' and not a.scarce and r.urgency <> 'EMERGENCY' and (r.created_at + m.hold > m.now
                or r.state = 'RINGING' and exists (
                    select 1 from dispatch.assignment x
                    where x.city_id = r.city_id and x.request_id = r.request_id and x.state = 'OFFERED'
                      and x.interpreter_id is not null)))
            """;
    /** Of the people who are able and not kept for others one was not asked for this very request a moment ago. */
    private static final String SOMEBODY_IS_COOL = """
            exists (
                select 1 from unnest(case when\s""" + HOLDS_BACK + """
                    then a.unkept else a.people end) as p (interpreter_id)
                where not exists (
                    select 1 from dispatch.assignment x
                    where x.city_id = r.city_id and x.request_id = r.request_id
                      and x.interpreter_id = p.interpreter_id and x.ended_at > m.cooled))
            """;
    private static final String MATCHABLE = WAITED_FOR + ABLE + """
            select q.request_id, q.variety, q.domain, q.urgency, q.created_at, q.version, q.state
            from able a
            cross join moment m
            cross join lateral (
                select r.* from dispatch.request r
                where r.city_id = :city and r.state = 'WAITING' and r.variety = a.variety and r.domain = a.domain
                  and (r.line_place, r.request_id) > (:afterPlace, :afterRequest)
                  and\s""" + SOMEBODY_IS_COOL + """
                order by r.line_place, r.request_id
                limit :limit) q
            order by q.line_place, q.request_id
            limit :limit
            """;
    private static final String WIDENING = WIDENED_FOR + ABLE
            + """
            select r.request_id
            from dispatch.request r
            join able a on a.variety = r.variety and a.domain = r.domain
            cross join moment m
            where r.city_id = :city and r.state = 'RINGING' and (r.phones > 1 or r.vendor_wanted) and dispatch.may_widen(r) and\s"""
            + SOMEBODY_IS_COOL + """
                    order by r.line_place, r.request_id
                    limit 50
                    """;

    private final Scarcity scarcity;

    MatchableQuery(Scarcity scarcity) {
        this.scarcity = scarcity;
    }

    Mono<List<Queued>> matchable(DatabaseClient sql, CityId city, Optional<Queued> after, int limit) {
        return cooling(sql, city, MATCHABLE).flatMap(statement -> statement
                .bind("afterPlace", after.map(MatchableQuery::place).orElse(Long.MIN_VALUE))
                .bind("afterRequest", after.map(queued -> queued.request().value()).orElse(new UUID(0, 0)))
                .bind("limit", limit).map(PgQueue::queued).all().collectList());
    }

    Mono<List<RequestId>> widening(DatabaseClient sql, CityId city) {
        return cooling(sql, city, WIDENING).flatMap(statement -> statement
                .map(row -> new RequestId(Rows.uuid(row, "request_id"))).all().collectList());
    }

    private Mono<GenericExecuteSpec> cooling(DatabaseClient sql, CityId city, String statement) {
        return Patience.timing(sql, city).map(timing -> sql.sql(statement).bind("city", city.value())
                .bind("coolDown", timing.coolDown().toMillis() / 1000.0)
                .bind("holdBack", (int) HoldBack.DEFAULT.longest().toSeconds()).bind("common", scarcity.common()));
    }

    /** In microseconds, as {@code request.line_place} has it. */
    private static long place(Queued queued) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, queued.place());
    }
}
