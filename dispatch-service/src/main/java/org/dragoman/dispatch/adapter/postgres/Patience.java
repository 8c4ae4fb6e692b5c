package org.dragoman.dispatch.adapter.postgres;

import java.time.Duration;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.ladder.Ladder;
import org.dragoman.dispatch.domain.session.Timing;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The patience that a city has set, and how its search widens meanwhile. */
record Patience(Timing timing, Ladder ladder) {

    static Mono<Patience> of(DatabaseClient sql, CityId city) {
        return sql.sql("select settings from dispatch.city where city_id = :city").bind("city", city.value())
                .map(row -> Rows.text(row, "settings")).one()
                .map(settings -> new Patience(Settings.timing(settings), Settings.ladder(settings)));
    }

    /** When the search for whoever asks now widens, or is given up. */
    Duration firstStep() {
        return ladder.nextAfter(Duration.ZERO).filter(after -> after.compareTo(timing.longestWait()) < 0)
                .orElse(timing.longestWait());
    }
}
