package org.dragoman.gateway.port;

import java.time.Duration;
import java.util.Optional;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.domain.MenuDigits;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.domain.call.LegPlan;
import org.dragoman.gateway.domain.call.Role;
import org.dragoman.gateway.domain.duty.DutyCall;
import org.dragoman.gateway.domain.script.DutyPosition;
import org.dragoman.gateway.domain.script.Position;
import reactor.core.publisher.Mono;

/** Rings waiting for the carrier's pace, the most urgent first. A withdrawn ring is no longer in it. */
public interface PaceQueue {

    /** Takes the next ring if the pace allows one now; from then on it is never placed again. */
    Mono<Claim> claim();

    Mono<Void> placed(LegKey leg, String callSid);

    /** The carrier refused it for good: it never rang. */
    Mono<Void> refused(LegKey leg);

    /** The carrier certainly does not have it (busy, unreachable): back into the queue at its old place. */
    Mono<Void> returned(LegKey leg);

    /** The carrier did not say. */
    Mono<Void> uncertain(LegKey leg);

    Mono<Long> length();

    /** What the queue gives. */
    sealed interface Claim {

        /** @param sendDigits dialled once it has been picked up; only with an offer */
        record Ring(LegKey leg, LegPlan plan, PhoneNumber to, PhoneNumber callerId, int ringSeconds,
                Optional<MenuDigits> sendDigits)
                implements
                    Claim {

            /** What is asked of whoever picks up; empty where they are called right into the room. */
            public Optional<Position> opening() {
                if (plan.asksFirst()) {
                    return Optional.of(new Position.CalledBack(leg, plan.language(), 0));
                }
                return plan.role() == Role.DUTY
                        ? Optional.of(new DutyPosition.CalledBack(new DutyCall(leg.city(), leg.id(), plan.language()),
                                0))
                        : plan.offer().map(offer -> new Position.Hearing(leg, plan.language(), 0, 0));
            }
        }

        /** Somebody waits, but the carrier's pace is used up for this long. */
        record NotYet(Duration pause) implements Claim {}

        record Empty() implements Claim {}
    }
}
