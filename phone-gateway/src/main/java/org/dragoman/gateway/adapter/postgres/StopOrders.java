package org.dragoman.gateway.adapter.postgres;

import java.time.Clock;
import org.dragoman.gateway.domain.call.Leg;
import org.dragoman.gateway.domain.call.LegPhase;
import org.dragoman.gateway.domain.call.LegSignal;
import org.dragoman.gateway.domain.command.Command;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** A STOP leaves a tombstone, takes a ring out of the pace queue, and puts a living leg on the stop list. */
final class StopOrders {

    private static final String TOMBSTONE = """
            insert into gateway.tombstone (city_id, leg_id, stopped_at)
            values (:city, :leg, gateway.clock())
            on conflict do nothing
            """;
    private static final String STOP = """
            update gateway.leg
            set stop_reason = coalesce(stop_reason, 'STOPPED'), stop_word = :word,
                stop_language = coalesce(:language, language), stop_due_at = greatest(gateway.clock(), farewell_until)
            where leg_id = :leg and phase <> 'ENDED'
            """;

    private final LegChanges changes;
    private final Clock clock;

    StopOrders(LegChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    Mono<Void> order(DatabaseClient db, Command.Stop stop) {
        return db.sql(TOMBSTONE)
                .bind("city", stop.leg().city().value())
                .bind("leg", stop.leg().id())
                .then()
                .then(changes.lock(db, stop.leg()))
                .flatMap(locked -> end(db, locked.leg(), stop));
    }

    private Mono<Void> end(DatabaseClient db, Leg leg, Command.Stop stop) {
        if (leg.phase() == LegPhase.ORDERED) {
            return changes.apply(db, leg, new LegSignal.NeverMade(), clock.instant()).then();
        }
        var spec = db.sql(STOP).bind("leg", leg.key().id());
        spec = Parameters.bindText(spec, "word", stop.word());
        return Parameters.bindText(spec, "language", stop.language()).then();
    }
}
