package org.dragoman.dispatch.adapter.postgres;

import java.util.List;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.shift.CallIn;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** People on call: freed for one offer when a caller has waited long enough, and let go when nobody needs them. */
final class OnCall {

    /**
     * For each caller who waits without an offer, the one on call who was asked longest ago; not one who said "off duty"
     * since being on call, nor one who declined or missed this very request of late.
     */
    private static final String CALL_IN = """
            with moment as materialized (select dispatch.clock() as now),
            needs as (
                select r.request_id, r.variety, r.domain, r.created_at
                from dispatch.request r
                join dispatch.city c on c.city_id = r.city_id
                cross join moment m
                where r.city_id = :city and r.state = 'WAITING' and r.waiting_since + make_interval(
                    secs => coalesce(cast(c.settings #>> '{shifts,onCallAfterSeconds}' as integer), :patience)) <= m.now
                order by r.line_place, r.request_id
                limit 20),
            chosen as (
                select distinct on (n.request_id) i.interpreter_id
                from needs n
                cross join moment m
                join dispatch.interpreter_variety v on v.city_id = :city and v.variety = n.variety
                join dispatch.interpreter i on i.city_id = v.city_id and i.interpreter_id = v.interpreter_id
                where i.duty = 'ON_CALL' and i.availability = 'OFF_DUTY' and not i.suspended
                  and (i.chosen_at is null or i.chosen_at < i.duty_since)
                  and dispatch.is_qualified(:city, i.interpreter_id, n.variety, n.domain, m.now)
                  and not exists (
                      select 1 from dispatch.assignment a
                      where a.city_id = i.city_id and a.request_id = n.request_id
                        and a.interpreter_id = i.interpreter_id
                        and a.ended_at + make_interval(secs => :coolDown) > m.now)
                order by n.request_id, i.idle_since, i.interpreter_id)
            update dispatch.interpreter i
            set availability = 'AVAILABLE', availability_since = m.now, idle_since = m.now, called_in = true,
                version = i.version + 1
            from chosen h, moment m
            where i.city_id = :city and i.interpreter_id = h.interpreter_id
              and i.duty = 'ON_CALL' and i.availability = 'OFF_DUTY'
            returning i.interpreter_id
            """;
    private static final String LET_GO = """
            update dispatch.interpreter i
            set availability = 'OFF_DUTY', availability_since = dispatch.clock(), called_in = false,
                version = i.version + 1
            where i.city_id = :city and i.called_in and i.availability = 'AVAILABLE' and not exists (
                select 1 from dispatch.interpreter_variety v
                join dispatch.request r on r.city_id = v.city_id and r.variety = v.variety and r.state = 'WAITING'
                where v.city_id = i.city_id and v.interpreter_id = i.interpreter_id)
            returning i.interpreter_id
            """;

    Mono<List<InterpreterId>> callIn(DatabaseClient sql, CityId city) {
        return Patience.timing(sql, city).flatMap(timing -> sql.sql(CALL_IN).bind("city", city.value())
                .bind("patience", (int) CallIn.DEFAULT.after().toSeconds())
                .bind("coolDown", (double) timing.coolDown().toSeconds())
                .map(row -> new InterpreterId(Rows.uuid(row, "interpreter_id"))).all().collectList());
    }

    Mono<List<InterpreterId>> letGo(DatabaseClient sql, CityId city) {
        return sql.sql(LET_GO).bind("city", city.value())
                .map(row -> new InterpreterId(Rows.uuid(row, "interpreter_id"))).all().collectList();
    }
}
