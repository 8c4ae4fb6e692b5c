package org.dragoman.gateway.adapter.postgres;

import org.slf4j.LoggerFactory;
import org.slf4j.Logger;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.domain.call.Leg;
import org.dragoman.gateway.domain.call.LegSignal;
import org.dragoman.gateway.port.PaceQueue;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The ordered legs are the queue; one row, shared by all instances, says when the next call may be made. */
final class PostgresPaceQueue implements PaceQueue {

    private static final String HEAD = "select city_id, id from gateway.ordered_rings()";
    private static final String TAKE_TURN = """
            update gateway.pace
            set next_at = greatest(next_at, gateway.clock()) + make_interval(secs => :interval)
            where next_at <= gateway.clock()
            """;
    private static final String TURN_IN = """
            select greatest(extract(epoch from next_at - gateway.clock()), 0)::double precision as seconds
            from gateway.pace
            """;
    private static final String TAKE_RING = """
            update gateway.leg
            set phase = 'PLACING', placing_at = gateway.clock(), changed_at = gateway.clock(),
                checked_at = gateway.clock()
            where leg_id = :leg and phase = 'ORDERED'
            returning city_id, leg_id, role, room, language, anchor, lives_for, asks_first, offer::text as offer, to_cipher,
                from_cipher, digits_cipher, ring_seconds
            """;
    private static final String PLACED = """
            update gateway.leg
            set call_sid = :sid, digits_cipher = null, changed_at = gateway.clock(), checked_at = gateway.clock(),
                phase = case when phase in ('PLACING', 'PLACING_UNKNOWN') then 'PLACED' else phase end,
                stop_due_at = case when phase = 'ENDED' then gateway.clock() else stop_due_at end
            where leg_id = :leg and (call_sid is null or call_sid = :sid)
            """;
    private static final String UNCERTAIN = """
            update gateway.leg
            set phase = 'PLACING_UNKNOWN', digits_cipher = null, changed_at = gateway.clock()
            where leg_id = :leg and phase = 'PLACING'
            """;
    private static final String BACK = """
            update gateway.leg
            set phase = 'ORDERED', placing_at = null, changed_at = gateway.clock()
            where leg_id = :leg and phase = 'PLACING'
            """;

    private static final Logger LOG = LoggerFactory.getLogger(PostgresPaceQueue.class);

    private final CityDatabase database;
    private final LegChanges changes;
    private final NumberVault vault;
    private final Clock clock;
    private final double secondsPerCall;

    /** @param callsPerSecond 0 is unlimited */
    PostgresPaceQueue(CityDatabase database, LegChanges changes, NumberVault vault, Clock clock,
            double callsPerSecond) {
        this.database = database;
        this.changes = changes;
        this.vault = vault;
        this.clock = clock;
        this.secondsPerCall = callsPerSecond == 0 ? 0 : 1 / callsPerSecond;
    }

    @Override
    public Mono<Claim> claim() {
        return database.outside().sql(HEAD)
                .map(row -> new LegKey(new CityId(Cells.text(row, "city_id")), Cells.uuid(row, "id")))
                .one()
                .flatMap(this::take)
                .defaultIfEmpty(new Claim.Empty());
    }

    private Mono<Claim> take(LegKey key) {
        return taken(key).onErrorResume(Snatched.class, other -> Mono.just(new Claim.NotYet(Duration.ZERO)))
                .onErrorResume(UnreadableNumber.class, lost -> skipped(key));
    }

    /** A number that cannot be read is never rung, and holds up no other. */
    private Mono<Claim> skipped(LegKey key) {
        LOG.error("A phone number of city {} cannot be read. Is this the keyset it was sealed with?", key.city());
        return neverMade(key).thenReturn(new Claim.NotYet(Duration.ZERO));
    }

    private Mono<Claim> taken(LegKey key) {
        return secondsPerCall == 0
                ? database.single(key.city(), db -> ring(db, key))
                : database.inside(key.city(), db -> turn(db).flatMap(yes -> yes ? ring(db, key) : notYet(db)));
    }

    private Mono<Boolean> turn(DatabaseClient db) {
        return db.sql(TAKE_TURN).bind("interval", secondsPerCall).fetch().rowsUpdated().map(rows -> rows == 1);
    }

    private Mono<Claim> ring(DatabaseClient db, LegKey key) {
        return db.sql(TAKE_RING).bind("leg", key.id())
                .map(row -> (Claim) claimed(row))
                .one()
                // Another instance has it, or it was withdrawn: our turn is given back by the rollback.
                .switchIfEmpty(Mono.error(Snatched::new));
    }

    private Claim.Ring claimed(Readable row) {
        var key = Cells.legKey(row);
        Function<String, PhoneNumber> number = column -> opened(key.city(), Cells.required(row, column, byte[].class));
        return new Claim.Ring(key, LegRows.plan(row), number.apply("to_cipher"), number.apply("from_cipher"),
                Cells.number(row, "ring_seconds"), Optional.ofNullable(row.get("digits_cipher", byte[].class))
                        .map(sealed -> readable(() -> vault.openDigits(key.city(), sealed))));
    }

    private PhoneNumber opened(CityId city, byte[] sealed) {
        return readable(() -> vault.open(city, sealed));
    }

    private static <T> T readable(Supplier<T> opening) {
        try {
            return opening.get();
        } catch (IllegalArgumentException e) {
            throw new UnreadableNumber(e);
        }
    }

    private static Mono<Claim> notYet(DatabaseClient db) {
        return db.sql(TURN_IN)
                .map(row -> Duration.ofMillis((long) (Cells.required(row, "seconds", Double.class) * 1000) + 1))
                .one()
                .map(Claim.NotYet::new);
    }

    @Override
    public Mono<Void> placed(LegKey leg, String callSid) {
        return database.single(leg.city(),
                db -> db.sql(PLACED).bind("leg", leg.id()).bind("sid", callSid).then());
    }

    @Override
    public Mono<Void> refused(LegKey leg) {
        return neverMade(leg);
    }

    @Override
    public Mono<Void> returned(LegKey leg) {
        return database.inside(leg.city(), db -> changes.lock(db, leg)
                .flatMap(locked -> locked.leg().stop().isPresent()
                        ? never(db, locked.leg())
                        : db.sql(BACK).bind("leg", leg.id()).then()));
    }

    @Override
    public Mono<Void> uncertain(LegKey leg) {
        return database.single(leg.city(), db -> db.sql(UNCERTAIN).bind("leg", leg.id()).then());
    }

    @Override
    public Mono<Long> length() {
        return database.outside().sql("select gateway.queue_length() as length")
                .map(row -> Cells.required(row, "length", Long.class))
                .one();
    }

    private Mono<Void> neverMade(LegKey leg) {
        return database.inside(leg.city(),
                db -> changes.lock(db, leg).flatMap(locked -> never(db, locked.leg())));
    }

    private Mono<Void> never(DatabaseClient db, Leg leg) {
        return changes.apply(db, leg, new LegSignal.NeverMade(), clock.instant()).then();
    }

    private static final class UnreadableNumber extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadableNumber(Throwable cause) {
            super("cannot be read", cause);
        }
    }

    /** The head of the queue was gone when we came. */
    private static final class Snatched extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Snatched() {
            super("taken by another", null, false, false);
        }
    }
}
