package org.dragoman.gateway.adapter.postgres;

import java.time.Duration;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** What no port asks for: forgetting, and how far behind the gateway is. */
public final class Housekeeping {

    /** Long enough to refuse late rings and to explain yesterday's call. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final String FORGET = """
            select gateway.forget(:before) + gateway.forget_texts(:before) + gateway.forget_carrier_records(:before)
                + gateway.forget_recordings(:before) as gone
            """;

    private final CityDatabase database;

    Housekeeping(CityDatabase database) {
        this.database = database;
    }

    public Mono<Long> forget(Instant now) {
        return database.outside().sql(FORGET)
                .bind("before", now.minus(KEPT))
                .map(row -> Cells.required(row, "gone", Long.class))
                .one();
    }

    /** Records of calls that the carrier should not have any more. */
    public Mono<Long> recordsLeft(Instant endedBefore) {
        return database.outside().sql("select gateway.carrier_records_left(:before) as records")
                .bind("before", endedBefore)
                .map(row -> Cells.required(row, "records", Long.class))
                .one();
    }

    /** Seconds that the oldest event for dispatch-service has waited. */
    public Mono<Double> eventLag() {
        return database.outside().sql("select gateway.event_lag() as lag")
                .map(row -> Cells.required(row, "lag", Double.class))
                .one();
    }
}
