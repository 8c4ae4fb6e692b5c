package org.dragoman.dispatch.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.port.Snapshot;
import org.dragoman.dispatch.port.Snapshots;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * One statement, so that the figures add up. All requests are read once, for their states; who waits and who needs a human
 * comes out of indexes that know only those. Reading all of it out of one count by state and variety cost a fifth more.
 */
@Repository
class PgSnapshots implements Snapshots {

    private static final String TAKE = """
            with moment as materialized (
                select t.now, (t.now at time zone c.time_zone)::date as today
                from dispatch.city c cross join (select dispatch.clock() as now) t where c.city_id = :city)
            select
                (select coalesce(jsonb_object_agg(state, n), '{}') from (
                    select state, count(*) as n from dispatch.request where city_id = :city group by state) s) as requests,
                (select coalesce(jsonb_object_agg(variety, n), '{}') from (
                    select variety, count(*) as n from dispatch.request
                    where city_id = :city and state = 'WAITING' group by variety) w) as waiting,
                (select coalesce(jsonb_object_agg(variety, n), '{}') from (
                    select v.variety, count(*) as n
                    from dispatch.interpreter i
                    join dispatch.interpreter_variety v using (city_id, interpreter_id)
                    cross join moment m
                    where i.city_id = :city and i.availability = 'AVAILABLE' and not i.suspended and exists (
                        select 1 from dispatch.certification c
                        where c.city_id = i.city_id and c.interpreter_id = i.interpreter_id and c.variety = v.variety
                          and c.suspended_at is null and c.issued_on <= m.today
                          and (c.expires_on is null or c.expires_on >= m.today)
                          and (c.ends_at is null or c.ends_at > m.now))
                    group by v.variety) f) as free,
                (select jsonb_build_object('FAILED_OFTEN', count(*) filter (where reason = 'FAILED_OFTEN'),
                        'STUCK', count(*) filter (where reason = 'STUCK'))
                 from moment m cross join lateral dispatch.needing_human(:city, m.now) h) as need_human,
                (select coalesce(extract(epoch from dispatch.clock() - min(created_at)), 0)::double precision
                 from dispatch.outbox where city_id = :city and state = 'PENDING') as outbox_lag
            """;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final CityTransactions transactions;

    PgSnapshots(CityTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Mono<Snapshot> take(CityId city) {
        return transactions.look(city,
                sql -> sql.sql(TAKE).bind("city", city.value()).map(PgSnapshots::snapshot).one());
    }

    private static Snapshot snapshot(Readable row) {
        return new Snapshot(counts(row, "requests"), counts(row, "waiting"), counts(row, "free"),
                counts(row, "need_human"),
                Objects.requireNonNull(row.get("outbox_lag", Double.class)));
    }

    private static Map<String, Long> counts(Readable row, String column) {
        var counts = new HashMap<String, Long>();
        JSON.readTree(Rows.text(row, column)).forEachEntry((key, node) -> counts.put(key, node.asLong()));
        return counts;
    }
}
