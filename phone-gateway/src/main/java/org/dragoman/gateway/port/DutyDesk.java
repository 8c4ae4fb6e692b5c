package org.dragoman.gateway.port;

import org.dragoman.gateway.domain.duty.DutyCall;
import org.dragoman.gateway.domain.duty.DutyChoice;
import org.dragoman.gateway.domain.duty.DutyState;
import reactor.core.publisher.Mono;

/**
 * What dispatch-service says to interpreters on the duty line (contract dispatch-internal.yaml). Every question may be
 * repeated. An error means that nothing is known: ask again.
 */
public interface DutyDesk {

    Mono<Void> typeNumber(DutyCall call, int attempt, String number);

    Mono<Answer> checkPin(DutyCall call, int attempt, String pin);

    /** The registered phone rings, or nothing does; which, is not told. */
    Mono<Void> callBack(DutyCall call);

    /** A person pressed 1 on the phone that was called back. */
    Mono<Answer> callBackAnswered(DutyCall call);

    Mono<Answer> state(DutyCall call);

    Mono<Answer> choose(DutyCall call, int press, DutyChoice choice);

    /** Completes when it is durable there. */
    Mono<Void> phoneIsGood(DutyCall call);

    sealed interface Answer {

        record Known(DutyState state) implements Answer {}

        /** Number and PIN may be typed once more. */
        record Again() implements Answer {}

        record Goodbye() implements Answer {}
    }
}
