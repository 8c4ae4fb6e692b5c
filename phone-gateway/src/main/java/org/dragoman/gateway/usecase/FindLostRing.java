package org.dragoman.gateway.usecase;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import org.dragoman.gateway.domain.call.LegSignal;
import org.dragoman.gateway.port.Carrier;
import org.dragoman.gateway.port.Carrier.SeenCall;
import org.dragoman.gateway.port.Carrier.SeenParticipant;
import org.dragoman.gateway.port.Legs;
import org.dragoman.gateway.port.Legs.Watched;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The carrier was asked to ring a phone and its answer is not known. Asking again could ring it twice, so this looks:
 * a room's participant by its label, an offered phone by number and time (at most one live offer per phone).
 */
public final class FindLostRing {

    /** Until then its own webhook, or the answer itself, may still come. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** After that the carrier does not have it. */
    private static final Duration GIVE_UP = Duration.ofSeconds(20);
    /** The two clocks may differ by so much. */
    private static final Duration SKEW = Duration.ofSeconds(10);

    private final Legs legs;
    private final Carrier carrier;
    private final Clock clock;

    public FindLostRing(Legs legs, Carrier carrier, Clock clock) {
        this.legs = legs;
        this.carrier = carrier;
        this.clock = clock;
    }

    Mono<Void> find(Watched watched, Collection<SeenCall> live) {
        var age = Duration.between(watched.placingAt(), clock.instant());
        if (age.compareTo(PATIENCE) < 0) {
            return Mono.empty();
        }
        return candidates(watched, live)
                .concatWith(Flux.defer(() -> age.compareTo(GIVE_UP) < 0 ? Flux.empty() : past(watched)))
                .concatMap(callSid -> legs.attach(watched.leg().key(), callSid))
                .filter(attached -> attached)
                .next()
                .hasElement()
                .flatMap(found -> found || age.compareTo(GIVE_UP) < 0
                        ? Mono.empty()
                        : legs.observe(watched, new LegSignal.NeverMade()).then());
    }

    private Flux<String> candidates(Watched watched, Collection<SeenCall> live) {
        return watched.leg().plan().offer().isPresent()
                ? Flux.fromIterable(live).filter(call -> matches(watched, call)).map(SeenCall::callSid)
                : carrier.participants(watched.leg().plan().room())
                        .filter(participant -> participant.legId().filter(watched.leg().key().id()::equals).isPresent())
                        .map(SeenParticipant::callSid);
    }

    private Flux<String> past(Watched watched) {
        return carrier.callsSince(watched.placingAt().minus(SKEW))
                .filter(call -> matches(watched, call))
                .map(SeenCall::callSid);
    }

    private static boolean matches(Watched watched, SeenCall call) {
        return call.outbound()
                && call.to().isPresent()
                && call.to().equals(watched.to())
                && call.createdAt().isAfter(watched.placingAt().minus(SKEW));
    }
}
