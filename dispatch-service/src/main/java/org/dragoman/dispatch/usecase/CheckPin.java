package org.dragoman.dispatch.usecase;

import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.DutyState;
import org.dragoman.dispatch.port.DutyCalls;
import org.dragoman.dispatch.port.DutyCalls.Standing;
import org.dragoman.dispatch.port.Pins;
import reactor.core.publisher.Mono;

/**
 * A PIN was typed on the duty line. Whoever is unknown, has no PIN or is locked hears what a wrong PIN hears, after the
 * same work.
 */
public class CheckPin {

    /** Number and PIN may be typed so often in one call. */
    public static final int TRIES = 3;

    public sealed interface Answer {

        record Entered(DutyState state) implements Answer {}

        /** @param last nothing more may be tried in this call */
        record Refused(boolean last) implements Answer {}
    }

    private final DutyCalls calls;
    private final Pins pins;

    public CheckPin(DutyCalls calls, Pins pins) {
        this.calls = calls;
        this.pins = pins;
    }

    /** @param attempt counted from 0; one that was judged before is answered as it was then */
    public Mono<Answer> check(CityId city, UUID call, int attempt, String typed) {
        return calls.standing(city, call)
                .flatMap(standing -> judge(city, call, attempt, typed, standing))
                .defaultIfEmpty(new Answer.Refused(true));
    }

    private Mono<Answer> judge(CityId city, UUID call, int attempt, String typed, Standing standing) {
        if (standing.entered()) {
            return entered(city, call);
        }
        if (standing.wrong() != attempt || attempt >= TRIES) {
            return Mono.just(refused(attempt));
        }
        return pins.matches(typed, standing.pinHash())
                .flatMap(same -> same
                        ? calls.enter(city, call, attempt, standing.pinHash().orElseThrow())
                        : calls.refuse(city, call, attempt))
                .then(Mono.defer(() -> entered(city, call)))
                // Locked between the question and the answer: as good as wrong.
                .switchIfEmpty(Mono.defer(() -> calls.refuse(city, call, attempt).thenReturn(refused(attempt))));
    }

    private Mono<Answer> entered(CityId city, UUID call) {
        return calls.state(city, call).map(Answer.Entered::new);
    }

    private static Answer refused(int attempt) {
        return new Answer.Refused(attempt + 1 >= TRIES);
    }
}
