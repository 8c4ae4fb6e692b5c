package org.dragoman.gateway.adapter.postgres;

import java.util.UUID;
import org.dragoman.gateway.domain.call.LegPhase;
import org.dragoman.gateway.domain.command.Command;
import org.dragoman.gateway.domain.command.Verdict;
import org.dragoman.gateway.domain.command.Verdict.Reason;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** A RING becomes a leg in the pace queue, unless its leg was stopped before or the leg it lives for is over. */
final class RingOrders {

    private static final String STOPPED = "select 1 as one from gateway.tombstone where leg_id = :leg";
    /** Shared lock: the end of that leg waits for us, and then stops this ring. */
    private static final String ANCHOR = "select phase from gateway.leg where leg_id = :leg for share";
    private static final String INSERT = """
            insert into gateway.leg (city_id, leg_id, role, room, language, anchor, lives_for, offer, phase, to_cipher,
                from_cipher, ring_seconds, urgency, ordered_at, changed_at, checked_at)
            values (:city, :leg, :role, :room, :language, :anchor, :livesFor, :offer::jsonb, 'ORDERED', :to, :from,
                :seconds, :urgency, gateway.clock(), gateway.clock(), gateway.clock())
            on conflict do nothing
            """;

    private final NumberVault vault;

    RingOrders(NumberVault vault) {
        this.vault = vault;
    }

    Mono<Verdict> order(DatabaseClient db, Command.Ring ring) {
        return isStopped(db, ring.leg().id())
                .flatMap(stopped -> stopped ? Mono.just(refused(Reason.LEG_STOPPED)) : unlessAnchorEnded(db, ring));
    }

    private Mono<Verdict> unlessAnchorEnded(DatabaseClient db, Command.Ring ring) {
        return Mono.justOrEmpty(ring.plan().livesFor())
                .flatMap(anchor -> hasEnded(db, anchor))
                .defaultIfEmpty(false)
                .flatMap(ended -> ended ? Mono.just(refused(Reason.ANCHOR_ENDED)) : insert(db, ring));
    }

    private static Mono<Boolean> isStopped(DatabaseClient db, UUID leg) {
        return db.sql(STOPPED).bind("leg", leg).map(row -> true).one().defaultIfEmpty(false);
    }

    /** A leg that is not known (yet) has not ended: the answer that makes a caller a leg may still be on its way. */
    private static Mono<Boolean> hasEnded(DatabaseClient db, UUID leg) {
        return db.sql(ANCHOR).bind("leg", leg)
                .map(row -> Cells.text(row, "phase").equals(LegPhase.ENDED.name()))
                .one()
                .defaultIfEmpty(false);
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
                .bind("to", vault.seal(city, ring.to()))
                .bind("from", vault.seal(city, ring.callerId()))
                .bind("seconds", ring.ringSeconds())
                .bind("urgency", plan.role().urgency());
        spec = Parameters.bind(spec, "livesFor", plan.livesFor(), UUID.class);
        spec = Parameters.bindText(spec, "offer", plan.offer().map(OfferJson::write));
        return spec.then().thenReturn(new Verdict.Kept());
    }

    private static Verdict refused(Reason reason) {
        return new Verdict.Refused(reason);
    }
}
