package org.dragoman.dispatch.domain.shift;

import java.time.Instant;
import java.util.Optional;
import org.dragoman.dispatch.domain.interpreter.Availability;

/**
 * How an interpreter stands when a shift turns.
 *
 * @param next what was chosen during the present offer or call
 * @param chosenAt when the person, or a supervisor for them, chose last
 */
public record Standing(Availability availability, Optional<Availability> next, Optional<Instant> chosenAt) {

    /** A choice made since the turn wins over it; the next turn wins over the choice. */
    public Standing after(Turn turn) {
        if (chosenAt.filter(chosen -> !chosen.isBefore(turn.at())).isPresent()) {
            return this;
        }
        return switch (turn.to()) {
            case ON_DUTY -> begun();
            case OFF, ON_CALL -> ended();
        };
    }

    /** Only who is off duty is called to work: a break lasts until the person ends it, or the shift. */
    private Standing begun() {
        return switch (availability) {
            case OFF_DUTY -> in(Availability.AVAILABLE);
            case OFFERED, IN_CALL -> next.filter(Availability.OFF_DUTY::equals).isPresent()
                    ? new Standing(availability, Optional.empty(), chosenAt)
                    : this;
            case AVAILABLE, WRAP_UP, ON_BREAK -> this;
        };
    }

    /** Nobody is pulled out of an offer or a call, and a break that was asked for is taken first. */
    private Standing ended() {
        return switch (availability) {
            case AVAILABLE, WRAP_UP, ON_BREAK -> in(Availability.OFF_DUTY);
            case OFFERED, IN_CALL -> next.filter(Availability.ON_BREAK::equals).isPresent()
                    ? this
                    : new Standing(availability, Optional.of(Availability.OFF_DUTY), chosenAt);
            case OFF_DUTY -> this;
        };
    }

    private Standing in(Availability other) {
        return new Standing(other, Optional.empty(), chosenAt);
    }
}
