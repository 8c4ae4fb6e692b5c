package org.dragoman.gateway.usecase;

import java.time.Duration;
import org.dragoman.gateway.port.Carrier;
import org.dragoman.gateway.port.Carrier.Placement;
import org.dragoman.gateway.port.GatewayMetrics;
import org.dragoman.gateway.port.PaceQueue;
import org.dragoman.gateway.port.PaceQueue.Claim;
import org.dragoman.gateway.port.Wake;
import reactor.core.publisher.Mono;

/**
 * The next ring leaves the pace queue for the carrier. It is taken out durably before the carrier is asked, so that a
 * crash in between can only lose a ring, never make two; a lost one is found by {@link ReconcileLegs}.
 */
public final class PlaceRing {

    private static final Duration CARRIER_AWAY = Duration.ofSeconds(1);

    private final PaceQueue queue;
    private final Carrier carrier;
    private final GatewayMetrics metrics;
    private final Wake wake;

    public PlaceRing(PaceQueue queue, Carrier carrier, GatewayMetrics metrics, Wake wake) {
        this.queue = queue;
        this.carrier = carrier;
        this.metrics = metrics;
        this.wake = wake;
    }

    /** @return what the queue gave; a ring has been placed when it comes */
    public Mono<Claim> place() {
        return queue.claim().flatMap(claim -> switch (claim) {
            case Claim.Ring ring -> ring(ring);
            case Claim.NotYet notYet -> Mono.just(claim);
            case Claim.Empty empty -> Mono.just(claim);
        });
    }

    private Mono<Claim> ring(Claim.Ring ring) {
        return carrier.ring(ring)
                .doOnNext(placement -> metrics.ringPlaced(placement.getClass().getSimpleName()))
                .flatMap(placement -> settle(ring, placement).thenReturn(afterwards(ring, placement)))
                .doOnNext(this::wakeAfter);
    }

    /** Another ring may stand behind this one; where the carrier is away it shall stand there until the pause is over. */
    private void wakeAfter(Claim claim) {
        wake.stops();
        if (claim instanceof Claim.Ring) {
            wake.rings();
        }
    }

    private static Claim afterwards(Claim.Ring ring, Placement placement) {
        return placement instanceof Placement.NotNow ? new Claim.NotYet(CARRIER_AWAY) : ring;
    }

    private Mono<Void> settle(Claim.Ring ring, Placement placement) {
        return switch (placement) {
            case Placement.Placed(var callSid) -> queue.placed(ring.leg(), callSid);
            case Placement.Refused refused -> queue.refused(ring.leg()).doOnSuccess(ended -> wake.events());
            case Placement.NotNow notNow -> queue.returned(ring.leg()).doOnSuccess(ended -> wake.events());
            case Placement.Unclear unclear -> queue.uncertain(ring.leg());
        };
    }
}
