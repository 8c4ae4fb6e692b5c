package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.port.Interpreters;
import reactor.core.publisher.Mono;

/** An interpreter says: taking calls, on a break, off duty. During an offer or a call it takes effect afterwards. */
public class ChooseAvailability {

    private final Interpreters interpreters;
    private final MatchFreed matchFreed;

    public ChooseAvailability(Interpreters interpreters, MatchFreed matchFreed) {
        this.interpreters = interpreters;
        this.matchFreed = matchFreed;
    }

    /**
     * The availability that holds now; empty for an interpreter whom this city does not have.
     *
     * @throws IllegalArgumentException where {@code wanted} is not one that a person chooses
     */
    public Mono<Availability> choose(CityId city, InterpreterId interpreter, Availability wanted) {
        if (!wanted.isChoosable()) {
            throw new IllegalArgumentException("Not a choice: " + wanted);
        }
        return interpreters.choose(city, interpreter, wanted)
                .delayUntil(now -> matchFreed.match(city, interpreter));
    }
}
