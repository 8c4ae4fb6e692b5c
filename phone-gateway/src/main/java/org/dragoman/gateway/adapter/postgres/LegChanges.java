package org.dragoman.gateway.adapter.postgres;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.domain.call.EventReason;
import org.dragoman.gateway.domain.call.Leg;
import org.dragoman.gateway.domain.call.LegChange;
import org.dragoman.gateway.domain.call.LegCourse;
import org.dragoman.gateway.domain.call.LegEvent;
import org.dragoman.gateway.domain.call.LegSignal;
import org.dragoman.gateway.domain.call.RoomStay;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Moves a leg, inside a transaction that its caller owns: the leg's row, the events for dispatch-service, and the legs
 * that lived for it, all at once.
 */
final class LegChanges {

    private static final String LOCK = """
            select city_id, leg_id, role, room, language, anchor, lives_for, offer::text as offer, phase, call_sid,
                   conference_sid, room_sequence, stop_reason, stop_word, stop_language, rang, changed_at
            from gateway.leg
            where leg_id = :leg
            for update
            """;
    private static final String MOVE = """
            update gateway.leg
            set phase = :phase, rang = :rang, conference_sid = :conference, room_sequence = :sequence,
                changed_at = gateway.clock()
            where leg_id = :leg
            """;
    private static final String END = """
            update gateway.leg
            set phase = 'ENDED', rang = :rang, ended_at = gateway.clock(), changed_at = gateway.clock(),
                end_reason = :reason, to_cipher = null, from_cipher = null, offer = null, stop_due_at = null
            where leg_id = :leg
            """;
    private static final String TELL = """
            insert into gateway.event (city_id, event_id, leg_id, kind, reason, at, created_at, due_at)
            values (gateway.current_city(), gen_random_uuid(), :leg, :kind, :reason, :at, gateway.clock(),
                    gateway.clock())
            """;
    /** What still waits in the pace queue for the leg that ended never rings … */
    private static final String END_DEPENDENTS = """
            with gone as (
                update gateway.leg
                set phase = 'ENDED', ended_at = gateway.clock(), changed_at = gateway.clock(),
                    end_reason = 'ANCHOR_ENDED', to_cipher = null, from_cipher = null, offer = null,
                    stop_due_at = null
                where lives_for = :leg and phase = 'ORDERED'
                returning city_id, leg_id)
            insert into gateway.event (city_id, event_id, leg_id, kind, reason, at, created_at, due_at)
            select city_id, gen_random_uuid(), leg_id, 'ENDED', 'ANCHOR_ENDED', gateway.clock(), gateway.clock(),
                   gateway.clock()
            from gone
            """;
    /** … and what lives is ended: whom the closing room lets fall anyway gets its farewell from there first. */
    private static final String STOP_DEPENDENTS = """
            update gateway.leg
            set stop_reason = 'ANCHOR_ENDED', stop_word = 'CALLER_LEFT', stop_language = language,
                stop_due_at = greatest(farewell_until, gateway.clock()
                    + case when phase in ('JOINED', 'LEFT') then interval '6 seconds' else interval '0' end)
            where lives_for = :leg and phase <> 'ENDED' and stop_reason is null
            """;

    /** A leg under lock. */
    record Locked(Leg leg, Instant changedAt) {}

    Mono<Locked> lock(DatabaseClient db, LegKey key) {
        return db.sql(LOCK)
                .bind("leg", key.id())
                .map(row -> new Locked(LegRows.leg(row), Cells.instant(row, "changed_at")))
                .one();
    }

    Mono<LegChange> apply(DatabaseClient db, Leg leg, LegSignal signal, Instant at) {
        var change = LegCourse.after(leg, signal);
        return switch (change) {
            case LegChange.Changed(var after, var events) -> store(db, after, events, at).thenReturn(change);
            case LegChange.Ignored ignored -> Mono.just(change);
        };
    }

    private Mono<Void> store(DatabaseClient db, Leg after, List<LegEvent> events, Instant at) {
        var row = after.isOver() ? end(db, after, events) : move(db, after);
        return row.then(Flux.fromIterable(events).concatMap(event -> tell(db, after.key().id(), event, at)).then())
                .then(Mono.defer(() -> after.isOver() ? releaseDependents(db, after.key().id()) : Mono.empty()));
    }

    private static Mono<Void> move(DatabaseClient db, Leg after) {
        var spec = db.sql(MOVE).bind("leg", after.key().id())
                .bind("phase", after.phase().name())
                .bind("rang", after.rang());
        spec = Parameters.bindText(spec, "conference", after.stay().map(RoomStay::conferenceSid));
        return Parameters.bind(spec, "sequence", after.stay().map(RoomStay::sequence), Integer.class).then();
    }

    private static Mono<Void> end(DatabaseClient db, Leg after, List<LegEvent> events) {
        var reason = events.getLast().reason().orElseThrow();
        return db.sql(END).bind("leg", after.key().id())
                .bind("rang", after.rang())
                .bind("reason", reason.name())
                .then();
    }

    private static Mono<Void> tell(DatabaseClient db, UUID leg, LegEvent event, Instant at) {
        var spec = db.sql(TELL).bind("leg", leg).bind("kind", event.kind().name()).bind("at", at);
        return Parameters.bindText(spec, "reason", event.reason().map(EventReason::name)).then();
    }

    private static Mono<Void> releaseDependents(DatabaseClient db, UUID leg) {
        return db.sql(END_DEPENDENTS).bind("leg", leg).then()
                .then(db.sql(STOP_DEPENDENTS).bind("leg", leg).then());
    }

}
