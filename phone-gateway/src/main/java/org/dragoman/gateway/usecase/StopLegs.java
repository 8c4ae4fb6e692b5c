package org.dragoman.gateway.usecase;

import java.time.Duration;
import java.util.Optional;
import org.dragoman.gateway.domain.call.Leg;
import org.dragoman.gateway.domain.call.LegPhase;
import org.dragoman.gateway.domain.call.Role;
import org.dragoman.gateway.domain.call.StopOrder;
import org.dragoman.gateway.port.Carrier;
import org.dragoman.gateway.port.StopList;
import org.dragoman.gateway.port.StopList.Due;
import reactor.core.publisher.Mono;

/** Ends the legs that are to end: after a word where a person listens, and by force where that did not help. */
public final class StopLegs {

    private static final Duration TIME_TO_HANG_UP = Duration.ofSeconds(4);

    private final StopList list;
    private final Carrier carrier;

    public StopLegs(StopList list, Carrier carrier) {
        this.list = list;
        this.carrier = carrier;
    }

    /** @return how many were worked on */
    public Mono<Long> stop() {
        return list.due().flatMap(due -> end(due).onErrorComplete().thenReturn(due)).count();
    }

    private Mono<Void> end(Due due) {
        var leg = due.leg();
        if (isElsewhere(leg)) {
            return Mono.empty();
        }
        var callSid = leg.callSid().orElseThrow();
        return lastWord(due).map(order -> say(leg, callSid, order)).orElseGet(() -> force(leg, callSid));
    }

    /**
     * A caller of a line who is up and in no room: on the way into it, or with people of the backup line, to whom the carrier
     * itself led the call while we could not be reached. Nobody is torn from a conversation; the leg is looked at again.
     */
    private static boolean isElsewhere(Leg leg) {
        return leg.plan().anchor() && calledALine(leg) && leg.wasAnswered() && leg.phase() != LegPhase.JOINED;
    }

    /** Staff of a desk are rung, but for those who dialled the line of offices: their phone never rang. */
    private static boolean calledALine(Leg leg) {
        return leg.plan().role() == Role.RESIDENT || leg.plan().role() == Role.DESK && !leg.rang();
    }

    private static Optional<StopOrder> lastWord(Due due) {
        return due.leg().stop()
                .filter(order -> order.word().isPresent() && due.leg().wasAnswered() && due.tries() == 0);
    }

    private Mono<Void> say(Leg leg, String callSid, StopOrder order) {
        return carrier.lead(leg.key().city(), callSid, Farewell.to(leg, order.language(), order.word()))
                .then(list.tried(leg, Farewell.lasts(leg, order.word())));
    }

    private Mono<Void> force(Leg leg, String callSid) {
        return carrier.hangUp(callSid).then(list.tried(leg, TIME_TO_HANG_UP));
    }
}
