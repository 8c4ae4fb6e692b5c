package org.dragoman.gateway.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.domain.call.Leg;
import org.dragoman.gateway.domain.call.LegChange;
import org.dragoman.gateway.domain.call.LegSignal;
import org.dragoman.gateway.domain.callback.CarrierReport;
import org.dragoman.gateway.domain.callback.Progress;
import org.dragoman.gateway.port.Legs;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Legs in gateway.leg, the carrier's reports in gateway.inbox. */
final class PostgresLegs implements Legs {

    private static final String FIND = """
            select city_id, leg_id, role, room, language, anchor, lives_for, asks_first, offer::text as offer, phase, call_sid,
                   conference_sid, room_sequence, room_at, stop_reason, stop_word, stop_language, rang, changed_at,
                   checked_at, placing_at, ordered_at, to_cipher
            from gateway.leg
            where leg_id = :leg
            """;
    /**
     * Locks the leg first: what the report is kept as hangs on whether the lock found one. That the statement looked before
     * it had the lock does no harm, for a locked row is given as it is by then, and a key that another report of this kind
     * has taken meanwhile is found in the index, which shows what no look does.
     */
    private static final String KEEP = """
            with leg as materialized (
            """ + LegChanges.LOCK + """
            ), kept as (
                insert into gateway.inbox (city_id, dedupe_key, leg_id, source, signal, sequence, happened_at,
                    received_at, effect)
                values (:city, :key, :leg, :source, :signal, :sequence, :at, gateway.clock(),
                    case when exists (select 1 from leg) then 'KEPT' else 'UNKNOWN_LEG' end)
                on conflict do nothing
                returning 1)
            select leg.*, leg.leg_id is not null as known, exists (select 1 from kept) as first
            from (values (1)) as report left join leg on true
            """;
    /** A call that turns up after its leg was given up is not wanted any more: it is put on the stop list. */
    private static final String ATTACH = """
            update gateway.leg
            set call_sid = :sid, digits_cipher = null, changed_at = gateway.clock(), checked_at = gateway.clock(),
                phase = case when phase in ('PLACING', 'PLACING_UNKNOWN') then 'PLACED' else phase end,
                stop_due_at = case when phase = 'ENDED' then gateway.clock() else stop_due_at end
            where leg_id = :leg and call_sid is null
            """;
    private static final String FAREWELL = """
            update gateway.leg
            set farewell_until = gateway.clock() + make_interval(secs => :seconds), stop_tries = greatest(stop_tries, 1),
                stop_due_at = case when stop_due_at is not null then gateway.clock() + make_interval(secs => :seconds) end
            where leg_id = :leg and phase <> 'ENDED'
            """;
    private static final String CHECKED = "update gateway.leg set checked_at = gateway.clock() where leg_id = :leg";
    private static final String UNCHECKED = "select city_id, id from gateway.unchecked_legs(:before)";

    private final CityDatabase database;
    private final LegChanges changes;
    private final NumberVault vault;
    private final Clock clock;

    PostgresLegs(CityDatabase database, LegChanges changes, NumberVault vault, Clock clock) {
        this.database = database;
        this.changes = changes;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public Mono<Leg> find(LegKey key) {
        return database.single(key.city(), db -> db.sql(FIND).bind("leg", key.id()).map(LegRows::leg).one());
    }

    @Override
    public Mono<Kept> keep(CarrierReport report) {
        return database.inside(report.leg().city(), db -> lockAndKeep(db, report)
                .flatMap(inbox -> inbox.first && inbox.leg.isPresent()
                        ? keepNew(db, report, inbox.leg.get())
                        : Mono.just(new Kept(inbox.first ? Effect.UNKNOWN_LEG : Effect.REPEATED, false))));
    }

    private Mono<Kept> keepNew(DatabaseClient db, CarrierReport report, Leg leg) {
        return takeCall(db, report, leg).flatMap(taken -> apply(db, report, leg, taken));
    }

    private static Mono<Inbox> lockAndKeep(DatabaseClient db, CarrierReport report) {
        return db.sql(KEEP)
                .bind("city", report.leg().city().value())
                .bind("key", report.dedupeKey())
                .bind("leg", report.leg().id())
                .bind("source", report.source().name())
                .bind("signal", report.progress() instanceof Progress.Signal(var signal)
                        ? signal.getClass().getSimpleName()
                        : report.progress().getClass().getSimpleName())
                .bind("sequence", report.sequence())
                .bind("at", report.at())
                .map(row -> new Inbox(
                        Cells.flag(row, "known") ? Optional.of(LegRows.leg(row)) : Optional.empty(),
                        Cells.flag(row, "first")))
                .one();
    }

    /** The first report names the call, where the answer to our order was lost. */
    private static Mono<Boolean> takeCall(DatabaseClient db, CarrierReport report, Leg leg) {
        return leg.callSid().isPresent()
                ? Mono.just(false)
                : db.sql(ATTACH).bind("leg", leg.key().id()).bind("sid", report.callSid()).then().thenReturn(true);
    }

    private Mono<Kept> apply(DatabaseClient db, CarrierReport report, Leg leg, boolean taken) {
        var ofAnotherCall = leg.callSid().filter(sid -> !sid.equals(report.callSid())).isPresent();
        if (ofAnotherCall || !(report.progress() instanceof Progress.Signal(var signal))) {
            return Mono.just(new Kept(Effect.IGNORED, taken));
        }
        return changes.apply(db, leg, signal, report.at())
                .map(change -> new Kept(effect(change), taken || hasEnded(change)));
    }

    @Override
    public Mono<Effect> observe(Watched seen, LegSignal signal) {
        var key = seen.leg().key();
        return database.inside(key.city(), db -> changes.lock(db, key)
                .filter(locked -> locked.changedAt().equals(seen.changedAt()))
                .flatMap(locked -> changes.apply(db, locked.leg(), signal, clock.instant()))
                .map(PostgresLegs::effect)
                .defaultIfEmpty(Effect.IGNORED));
    }

    private static Effect effect(LegChange change) {
        return switch (change) {
            case LegChange.Changed changed -> changed.events().isEmpty() ? Effect.IGNORED : Effect.CHANGED;
            case LegChange.Ignored ignored -> Effect.IGNORED;
        };
    }

    private static boolean hasEnded(LegChange change) {
        return change instanceof LegChange.Changed(var leg, var events) && leg.isOver();
    }

    @Override
    public Mono<Boolean> attach(LegKey key, String callSid) {
        return database.single(key.city(), db -> db.sql(ATTACH)
                .bind("leg", key.id()).bind("sid", callSid).fetch().rowsUpdated().map(rows -> rows == 1))
                .onErrorReturn(DataIntegrityViolationException.class, false);
    }

    @Override
    public Mono<Void> hearsFarewell(LegKey key, Duration words) {
        return database.single(key.city(), db -> db.sql(FAREWELL).bind("leg", key.id())
                .bind("seconds", (double) words.toSeconds()).then());
    }

    @Override
    public Flux<Watched> unchecked(Instant before) {
        return database.outside().sql(UNCHECKED).bind("before", before)
                .map(row -> new LegKey(new CityId(Cells.text(row, "city_id")), Cells.uuid(row, "id")))
                .all()
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(key -> database.single(key.city(),
                        db -> db.sql(FIND).bind("leg", key.id()).map(this::watched).one()));
    }

    private Watched watched(Readable row) {
        var leg = LegRows.leg(row);
        return new Watched(leg,
                Optional.ofNullable(row.get("to_cipher", byte[].class))
                        .map(sealed -> vault.open(leg.key().city(), sealed)),
                Cells.instant(row, "changed_at"), Cells.instant(row, "checked_at"),
                Optional.ofNullable(row.get("placing_at", Instant.class)).orElse(Cells.instant(row, "ordered_at")));
    }

    @Override
    public Mono<Void> checked(LegKey key) {
        return database.single(key.city(), db -> db.sql(CHECKED).bind("leg", key.id()).then());
    }

    /** @param first false where the same report was kept before */
    private record Inbox(Optional<Leg> leg, boolean first) {}
}
