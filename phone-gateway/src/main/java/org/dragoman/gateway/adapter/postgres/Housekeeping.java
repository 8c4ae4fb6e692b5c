package org.dragoman.gateway.adapter.postgres;

import java.time.Duration;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** What no port asks for: forgetting, and how far behind the gateway is. */
public final class Housekeeping {

    /** Long enough to refuse late rings and to explain yesterday's call. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final CityDatabase database;

    Housekeeping(CityDatabase database) {
        this.database = database;
    }

    public Mono<Long> forget(Instant now) {
        return database.outside().sql("select gateway.forget(:before) + gateway.forget_texts(:before) as gone")
                .bind("before", now.minus(KEPT))
                .map(row -> Cells.required(row, "gone", Long.class))
                .one();
    }

    /** Seconds that the oldest event for dispatch-service has waited. */
    public Mono<Double> eventLag() {
        return database.outside().sql("select gateway.event_lag() as lag")
                .map(row -> Cells.required(row, "lag", Double.class))
                .one();
    }
}
