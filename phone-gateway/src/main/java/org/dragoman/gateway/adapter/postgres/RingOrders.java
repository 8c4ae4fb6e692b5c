package org.dragoman.gateway.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.gateway.domain.call.LegPhase;
import org.dragoman.gateway.domain.command.Command;
import org.dragoman.gateway.domain.command.Verdict;
import org.dragoman.gateway.domain.command.Verdict.Reason;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** A RING becomes a leg in the pace queue, unless its leg was stopped before or the leg it lives for is over. */
final class RingOrders {

    /**
     * Shared lock: the end of the leg it lives for waits for us, and then stops this ring. A tombstone cannot come while we
     * wait for it, for whoever orders something for our leg waits for us ({@link PostgresCommands}).
     */
    private static final String HINDRANCES = """
            select exists (select 1 from gateway.tombstone where leg_id = :leg) as stopped,
                   (select phase from gateway.leg where leg_id = :livesFor for share) as anchor
            """;
    private static final String INSERT = """
            insert into gateway.leg (city_id, leg_id, role, room, language, anchor, lives_for, offer, asks_first, phase, to_cipher,
                from_cipher, digits_cipher, ring_seconds, urgency, ordered_at, changed_at, checked_at)
            values (:city, :leg, :role, :room, :language, :anchor, :livesFor, :offer::jsonb, :asksFirst, 'ORDERED', :to, :from, :digits,
                :seconds, :urgency, gateway.clock(), gateway.clock(), gateway.clock())
            on conflict do nothing
            """;

    private final NumberVault vault;

    RingOrders(NumberVault vault) {
        this.vault = vault;
    }

    Mono<Verdict> order(DatabaseClient db, Command.Ring ring) {
        return hindrance(db, ring).flatMap(found -> found.map(reason -> Mono.just(refused(reason)))
                .orElseGet(() -> insert(db, ring)));
    }

    private static Mono<Optional<Reason>> hindrance(DatabaseClient db, Command.Ring ring) {
        var spec = db.sql(HINDRANCES).bind("leg", ring.leg().id());
        return Parameters.bind(spec, "livesFor", ring.plan().livesFor(), UUID.class)
                .map(row -> Cells.flag(row, "stopped") ? Optional.of(Reason.LEG_STOPPED) : ofAnchor(row))
                .one();
    }

    /** A leg that is not known (yet) has not ended: the answer that makes a caller a leg may still be on its way. */
    private static Optional<Reason> ofAnchor(Readable row) {
        return Cells.maybeText(row, "anchor").filter(LegPhase.ENDED.name()::equals).map(ended -> Reason.ANCHOR_ENDED);
    }

    private Mono<Verdict> insert(DatabaseClient db, Command.Ring ring) {
        var city = ring.leg().city();
        var plan = ring.plan();
        var spec = db.sql(INSERT)
                .bind("city", city.value())
                .bind("leg", ring.leg().id())
                .bind("role", plan.role().name())
                .bind("room", plan.room())
                .bind("language", plan.language().tag())
                .bind("anchor", plan.anchor())
                .bind("asksFirst", plan.asksFirst())
                .bind("to", vault.seal(city, ring.to()))
                .bind("from", vault.seal(city, ring.callerId()))
                .bind("seconds", ring.ringSeconds())
                .bind("urgency", plan.role().urgency());
        spec = Parameters.bind(spec, "livesFor", plan.livesFor(), UUID.class);
        spec = Parameters.bind(spec, "digits", ring.sendDigits().map(digits -> vault.seal(city, digits)), byte[].class);
        spec = Parameters.bindText(spec, "offer", plan.offer().map(OfferJson::write));
        return spec.then().thenReturn(new Verdict.Kept());
    }

    private static Verdict refused(Reason reason) {
        return new Verdict.Refused(reason);
    }
}
