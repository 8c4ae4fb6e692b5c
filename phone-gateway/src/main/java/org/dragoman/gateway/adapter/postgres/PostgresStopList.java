package org.dragoman.gateway.adapter.postgres;

import java.time.Duration;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.domain.call.Leg;
import org.dragoman.gateway.port.StopList;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Legs with a time at which they are to be stopped. */
final class PostgresStopList implements StopList {

    private static final String DUE = "select city_id, id from gateway.due_stops()";
    /**
     * One leg after the other: reports lock these rows too, and a stop has to wait for them where a lease of many would pass
     * them by. Waiting for many at once, it and the end of an anchor could wait for each other.
     */
    private static final String LEASE = """
            update gateway.leg
            set stop_due_at = gateway.clock() + interval '10 seconds'
            where leg_id = :leg and stop_due_at <= gateway.clock() and call_sid is not null
            returning city_id, leg_id, role, room, language, anchor, lives_for, asks_first, offer::text as offer, phase, call_sid,
                conference_sid, room_sequence, room_at, stop_reason, stop_word, stop_language, rang, stop_tries
            """;
    /** A stray call of an ended leg is told once; a living leg until it has ended. */
    private static final String TRIED = """
            update gateway.leg
            set stop_tries = stop_tries + 1,
                stop_due_at = case when phase = 'ENDED' then null
                                   else gateway.clock() + make_interval(secs => :seconds) end
            where leg_id = :leg
            """;

    private final CityDatabase database;

    PostgresStopList(CityDatabase database) {
        this.database = database;
    }

    @Override
    public Flux<Due> due() {
        return database.outside().sql(DUE)
                .map(row -> new LegKey(new CityId(Cells.text(row, "city_id")), Cells.uuid(row, "id")))
                .all()
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(key -> database.single(key.city(), db -> db.sql(LEASE).bind("leg", key.id())
                        .map(row -> new Due(LegRows.leg(row), Cells.number(row, "stop_tries")))
                        .one()));
    }

    @Override
    public Mono<Void> tried(Leg leg, Duration pause) {
        return database.single(leg.key().city(), db -> db.sql(TRIED)
                .bind("leg", leg.key().id())
                .bind("seconds", (double) pause.toMillis() / 1000)
                .then());
    }
}
