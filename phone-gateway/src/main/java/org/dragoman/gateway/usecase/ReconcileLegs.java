package org.dragoman.gateway.usecase;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.dragoman.gateway.domain.call.LegSignal;
import org.dragoman.gateway.port.Carrier;
import org.dragoman.gateway.port.Carrier.SeenCall;
import org.dragoman.gateway.port.Legs;
import org.dragoman.gateway.port.Legs.Effect;
import org.dragoman.gateway.port.Legs.Watched;
import org.dragoman.gateway.port.Wake;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Compares the legs with what the carrier has, because reports get lost: with an instance that was killed, or with the
 * carrier's own memory. A call that the carrier does not know is LOST; one that ended there has ended here.
 */
public final class ReconcileLegs {

    /** Nothing is looked at more often: a report on its way gets time to arrive. */
    private static final Duration QUIET = Duration.ofSeconds(4);
    private static final int AT_ONCE = 8;

    private final Legs legs;
    private final Carrier carrier;
    private final FindLostRing lostRing;
    private final SeeRoom room;
    private final Clock clock;
    private final Wake wake;

    public ReconcileLegs(Legs legs, Carrier carrier, FindLostRing lostRing, SeeRoom room, Clock clock, Wake wake) {
        this.legs = legs;
        this.carrier = carrier;
        this.lostRing = lostRing;
        this.room = room;
        this.clock = clock;
        this.wake = wake;
    }

    /**
     * How many legs were looked at. One that cannot be compared holds up no other; its failure is told after all have
     * been tried, for a search that fails each time is a leg that stands for ever.
     */
    public Mono<Long> reconcile() {
        return legs.unchecked(clock.instant().minus(QUIET)).collectList()
                .filter(watched -> !watched.isEmpty())
                .flatMap(watched -> carrier.liveCalls().collectMap(SeenCall::callSid)
                        .flatMapMany(live -> Flux.fromIterable(watched)
                                .flatMapDelayError(one -> compare(one, live).thenReturn(one), AT_ONCE, AT_ONCE))
                        .count()
                        .doOnTerminate(() -> {
                            wake.events();
                            wake.stops();
                        }))
                .defaultIfEmpty(0L);
    }

    private Mono<Void> compare(Watched watched, Map<String, SeenCall> live) {
        return watched.leg().callSid()
                .map(callSid -> follow(watched, callSid, live))
                .orElseGet(() -> lostRing.find(watched, live.values()).thenReturn(Effect.IGNORED))
                // What has just moved is looked at again in the next round: it may be further on by now.
                .filter(effect -> effect != Effect.CHANGED)
                .flatMap(settled -> legs.checked(watched.leg().key()));
    }

    private Mono<Effect> follow(Watched watched, String callSid, Map<String, SeenCall> live) {
        return Mono.justOrEmpty(live.get(callSid))
                .switchIfEmpty(Mono.defer(() -> carrier.look(callSid)))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(seen -> observe(watched, seen))
                .flatMap(effect -> effect == Effect.CHANGED
                        ? Mono.just(effect)
                        : room.see(watched).thenReturn(effect));
    }

    private Mono<Effect> observe(Watched watched, Optional<SeenCall> seen) {
        return seen.map(call -> call.signal().map(signal -> legs.observe(watched, signal))
                .orElse(Mono.just(Effect.IGNORED)))
                .orElseGet(() -> legs.observe(watched, new LegSignal.Lost()));
    }
}
