package org.dragoman.dispatch.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.ladder.Ladder;
import org.dragoman.dispatch.domain.session.Timing;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * The patience that a city has set, and how its search widens meanwhile.
 *
 * @param ladderVersion empty where neither city nor agency has set a ladder
 */
record Patience(Timing timing, Ladder ladder, Optional<Integer> ladderVersion) {

    /** As it holds for whoever asks at this site now. */
    static final String PRESENT = """
            select c.settings, l.version, dispatch.ladder_of(c.city_id, l.version) as ladder
            from dispatch.city c
            left join dispatch.site s on s.city_id = c.city_id and s.site_id = :site
            cross join lateral dispatch.present_ladder(c.city_id, s.agency_id) as l (version)
            where c.city_id = :city
            """;

    static Patience of(Readable row) {
        return new Patience(Settings.timing(Rows.text(row, "settings")), Settings.ladder(Rows.text(row, "ladder")),
                Optional.ofNullable(row.get("version", Integer.class)));
    }

    /** What the whole city has set. */
    static Mono<Timing> timing(DatabaseClient sql, CityId city) {
        return sql.sql("select settings from dispatch.city where city_id = :city").bind("city", city.value())
                .map(row -> Settings.timing(Rows.text(row, "settings"))).one();
    }

    /** How long after the request the search widens first; empty where it never does. */
    Optional<Duration> nextRung() {
        return ladder.nextAfter(Duration.ZERO);
    }
}
