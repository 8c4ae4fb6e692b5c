package org.dragoman.gateway.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.domain.call.LegSignal;
import org.dragoman.gateway.domain.call.Role;
import org.dragoman.gateway.port.LineCalls;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Calls of lines in gateway.line_call. */
final class PostgresLineCalls implements LineCalls {

    private static final String BEGIN = """
            insert into gateway.line_call (city_id, call_sid, began_at)
            values (:city, :sid, gateway.clock())
            on conflict do nothing
            """;
    private static final String CHOOSE = """
            insert into gateway.line_call as c (city_id, call_sid, began_at, line, variety, words, asked)
            values (:city, :sid, gateway.clock(), :line, :variety, :words, true)
            on conflict (city_id, call_sid) do update
            set line = excluded.line, variety = excluded.variety, words = excluded.words, asked = true
            returning (select b.asked from gateway.line_call b where b.call_sid = :sid) as before
            """;
    private static final String NOT_ASKED = """
            update gateway.line_call set asked = false where call_sid = :sid and leg_id is null
            """;
    private static final String SETTLE = """
            update gateway.line_call set outcome = :outcome where call_sid = :sid and outcome is null
            """;
    private static final String BECOME_LEG = """
            update gateway.line_call c
            set leg_id = :leg, outcome = coalesce(c.outcome, 'REQUEST')
            from (select call_sid, outcome, ended_at from gateway.line_call where call_sid = :sid for update) before
            where c.call_sid = before.call_sid
            returning before.outcome is null as first, before.ended_at is not null
                or before.outcome is not distinct from 'BACKUP' as gone
            """;
    private static final String INSERT_LEG = """
            insert into gateway.leg (city_id, leg_id, role, room, language, anchor, phase, urgency, call_sid,
                ordered_at, changed_at, checked_at, stop_reason, stop_language, stop_due_at)
            select :city, :leg, :role, :room, :words, true, 'ANSWERED', 0, :sid, gateway.clock(),
                gateway.clock(), gateway.clock(), t.reason, case when t.reason is not null then :words end,
                case when t.reason is not null then gateway.clock() end
            from (select (select 'STOPPED' from gateway.tombstone where leg_id = :leg) as reason) t
            on conflict do nothing
            """;
    /** Leg before call, as the report of a leg's end goes: the other way round each would wait for the other. */
    private static final String LOCK_LEG = """
            select leg_id from gateway.leg where call_sid = :sid for update
            """;
    private static final String END = """
            update gateway.line_call c
            set ended_at = coalesce(c.ended_at, :at),
                outcome = case when c.asked and c.leg_id is null then c.outcome else coalesce(c.outcome, 'LEFT') end
            from (select call_sid, outcome from gateway.line_call where call_sid = :sid for update) before
            where c.call_sid = before.call_sid
            returning c.leg_id, case when c.outcome is null then 'CHOSEN_WITHOUT_REQUEST'
                                     when before.outcome is null then 'LEFT_IN_MENU'
                                     else 'WITH_OUTCOME' end as ending
            """;
    private static final String UNSETTLED = "select city_id, call_sid from gateway.unsettled_line_calls(:before)";
    private static final String READ = """
            select city_id, call_sid, line, variety, words, asked, ended_at is not null as ended,
                   outcome is not distinct from 'BACKUP' as at_backup
            from gateway.line_call where call_sid = :sid
            """;

    private final CityDatabase database;
    private final LegChanges changes;
    private final Clock clock;

    PostgresLineCalls(CityDatabase database, LegChanges changes, Clock clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Mono<Boolean> begin(LineCallKey call) {
        return database.single(call.city(), db -> db.sql(BEGIN)
                .bind("city", call.city().value())
                .bind("sid", call.callSid())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1));
    }

    @Override
    public Mono<Boolean> choose(LineCallKey call, Choice choice) {
        return database.single(call.city(), db -> db.sql(CHOOSE)
                .bind("city", call.city().value())
                .bind("sid", call.callSid())
                .bind("line", choice.line().e164())
                .bind("variety", choice.variety().tag())
                .bind("words", choice.words().tag())
                .map(row -> Optional.ofNullable(row.get("before", Boolean.class)).orElse(false))
                .one());
    }

    @Override
    public Mono<Void> notAsked(LineCallKey call) {
        return database.single(call.city(), db -> db.sql(NOT_ASKED).bind("sid", call.callSid()).then());
    }

    @Override
    public Mono<Boolean> settle(LineCallKey call, Outcome outcome) {
        return database.single(call.city(), db -> db.sql(SETTLE)
                .bind("sid", call.callSid())
                .bind("outcome", outcome.name())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1));
    }

    @Override
    public Mono<Boolean> becomeLeg(LineCallKey call, Role role, UUID legId, String room, Language words) {
        var leg = new LegKey(call.city(), legId);
        return database.inside(call.city(), db -> db.sql(INSERT_LEG)
                .bind("city", call.city().value())
                .bind("leg", legId)
                .bind("role", role.name())
                .bind("room", room)
                .bind("words", words.tag())
                .bind("sid", call.callSid())
                .then()
                .then(db.sql(BECOME_LEG).bind("leg", legId).bind("sid", call.callSid())
                        .map(row -> new Became(Cells.flag(row, "first"), Cells.flag(row, "gone")))
                        .one())
                .flatMap(became -> became.gone
                        ? endLeg(db, leg, clock.instant()).thenReturn(became.first)
                        : Mono.just(became.first)));
    }

    @Override
    public Mono<Ending> end(LineCallKey call, Instant at) {
        return database.inside(call.city(), db -> db.sql(LOCK_LEG).bind("sid", call.callSid()).then()
                .then(db.sql(END).bind("sid", call.callSid()).bind("at", at)
                        .map(row -> new Ended(Optional.ofNullable(row.get("leg_id", UUID.class)),
                                Ending.valueOf(Cells.text(row, "ending"))))
                        .one())
                .flatMap(ended -> ended.leg
                        .map(leg -> endLeg(db, new LegKey(call.city(), leg), at))
                        .orElse(Mono.empty())
                        .thenReturn(ended.ending))
                .defaultIfEmpty(Ending.UNKNOWN_CALL));
    }

    private Mono<Void> endLeg(DatabaseClient db, LegKey leg, Instant at) {
        return changes.lock(db, leg)
                .flatMap(locked -> changes.apply(db, locked.leg(),
                        new LegSignal.Over(LegSignal.Outcome.COMPLETED), at))
                .then();
    }

    @Override
    public Flux<LineCall> unsettled(Instant before) {
        return database.outside().sql(UNSETTLED).bind("before", before)
                .map(row -> new LineCallKey(new CityId(Cells.text(row, "city_id")), Cells.text(row, "call_sid")))
                .all()
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(key -> database.single(key.city(),
                        db -> db.sql(READ).bind("sid", key.callSid()).map(PostgresLineCalls::lineCall).one()));
    }

    private static LineCall lineCall(Readable row) {
        var key = new LineCallKey(new CityId(Cells.text(row, "city_id")), Cells.text(row, "call_sid"));
        var choice = Cells.flag(row, "asked")
                ? Optional.of(new Choice(new PhoneNumber(Cells.text(row, "line")),
                        new Language(Cells.text(row, "variety")), new Language(Cells.text(row, "words"))))
                : Optional.<Choice>empty();
        return new LineCall(key, choice, Cells.flag(row, "ended"), Cells.flag(row, "at_backup"));
    }

    private record Became(boolean first, boolean gone) {}

    private record Ended(Optional<UUID> leg, Ending ending) {}
}
