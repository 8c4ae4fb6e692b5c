package org.dragoman.dispatch.usecase;

import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.DutyState;
import org.dragoman.dispatch.port.DutyCalls;
import reactor.core.publisher.Mono;

/** As {@link ChooseAvailability}, by a key of the duty line: a key that is reported twice was pressed once. */
public class ChooseByPhone {

    private final DutyCalls calls;
    private final MatchFreed matchFreed;

    public ChooseByPhone(DutyCalls calls, MatchFreed matchFreed) {
        this.calls = calls;
        this.matchFreed = matchFreed;
    }

    /**
     * What holds now; empty where nobody has entered.
     *
     * @throws IllegalArgumentException where {@code wanted} is not one that a person chooses
     */
    public Mono<DutyState> choose(CityId city, UUID call, int press, Availability wanted) {
        if (!wanted.isChoosable()) {
            throw new IllegalArgumentException("Not a choice: " + wanted);
        }
        return calls.choose(city, call, press, wanted)
                .delayUntil(who -> matchFreed.match(city, who))
                .flatMap(who -> calls.state(city, call));
    }
}
