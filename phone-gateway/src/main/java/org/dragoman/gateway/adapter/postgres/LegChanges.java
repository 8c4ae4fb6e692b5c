package org.dragoman.gateway.adapter.postgres;

import java.time.Instant;
import java.util.List;
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
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/**
 * Moves a leg, inside a transaction that its caller owns: the leg's row, the events for dispatch-service, and the legs
 * that lived for it, all at once.
 */
final class LegChanges {

    static final String LOCK = """
            select city_id, leg_id, role, room, language, anchor, lives_for, asks_first, offer::text as offer, phase, call_sid,
                   conference_sid, room_sequence, room_at, stop_reason, stop_word, stop_language, rang, changed_at
            from gateway.leg
            where leg_id = :leg
            for update
            """;
    /** In the order in which they happened, which is that of their positions. */
    private static final String TELL = """
            insert into gateway.event (city_id, event_id, leg_id, kind, reason, at, created_at, due_at)
            select gateway.current_city(), gen_random_uuid(), :leg, kind, reason, :at, gateway.clock(), gateway.clock()
            from unnest(cast(:kinds as text[]), cast(:reasons as text[])) with ordinality as told (kind, reason, place)
            order by place
            """;
    private static final String MOVE = """
            with moved as (
                update gateway.leg
                set phase = :phase, rang = :rang, conference_sid = :conference, room_sequence = :sequence,
                    room_at = :roomAt, digits_cipher = null, changed_at = gateway.clock()
                where leg_id = :leg)
            """ + TELL;
    /**
     * And whether a leg lives for this one. None can begin to any more: its ring would have to lock our row, which we
     * have locked since before this statement looked, and would then find us ended ({@link RingOrders}).
     */
    private static final String END = """
            with ended as (
                update gateway.leg
                set phase = 'ENDED', rang = :rang, ended_at = gateway.clock(), changed_at = gateway.clock(),
                    end_reason = :reason, to_cipher = null, from_cipher = null, digits_cipher = null, offer = null, stop_due_at = null
                where leg_id = :leg),
            told as (
            """ + TELL + """
            )
            select exists (select 1 from gateway.leg where lives_for = :leg and phase <> 'ENDED') as lived_for
            """;
    /**
     * What still waits in the pace queue for the leg that ended never rings … Two statements on purpose: a leg that leaves
     * the queue while the first waits for it is seen by the second, which looks anew.
     */
    private static final String END_DEPENDENTS = """
            with gone as (
                update gateway.leg
                set phase = 'ENDED', ended_at = gateway.clock(), changed_at = gateway.clock(),
                    end_reason = 'ANCHOR_ENDED', to_cipher = null, from_cipher = null, digits_cipher = null, offer = null,
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

    private static Mono<Void> store(DatabaseClient db, Leg after, List<LegEvent> events, Instant at) {
        return after.isOver() ? end(db, after, events, at) : move(db, after, events, at);
    }

    private static Mono<Void> move(DatabaseClient db, Leg after, List<LegEvent> events, Instant at) {
        var spec = telling(db.sql(MOVE), after, events, at).bind("phase", after.phase().name());
        spec = Parameters.bindText(spec, "conference", after.stay().map(RoomStay::conferenceSid));
        spec = Parameters.bind(spec, "sequence", after.stay().map(RoomStay::sequence), Integer.class);
        return Parameters.bind(spec, "roomAt", after.stay().map(RoomStay::at), Instant.class).then();
    }

    private static Mono<Void> end(DatabaseClient db, Leg after, List<LegEvent> events, Instant at) {
        return telling(db.sql(END), after, events, at)
                .bind("reason", events.getLast().reason().orElseThrow().name())
                .map(row -> Cells.flag(row, "lived_for"))
                .one()
                .flatMap(livedFor -> livedFor ? releaseDependents(db, after.key().id()) : Mono.empty());
    }

    private static GenericExecuteSpec telling(GenericExecuteSpec spec, Leg after, List<LegEvent> events, Instant at) {
        return spec.bind("leg", after.key().id())
                .bind("rang", after.rang())
                .bind("kinds", events.stream().map(event -> event.kind().name()).toArray(String[]::new))
                .bind("reasons", events.stream()
                        .map(event -> event.reason().map(EventReason::name).orElse(null)).toArray(String[]::new))
                .bind("at", at);
    }

    private static Mono<Void> releaseDependents(DatabaseClient db, UUID leg) {
        return db.sql(END_DEPENDENTS).bind("leg", leg).then()
                .then(db.sql(STOP_DEPENDENTS).bind("leg", leg).then());
    }

}
