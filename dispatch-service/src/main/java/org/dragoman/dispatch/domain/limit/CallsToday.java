package org.dragoman.dispatch.domain.limit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The outgoing calls of a city so far.
 *
 * @param day on the city's own clock
 * @param steps what has happened to the limit on that day
 */
public record CallsToday(LocalDate day, int calls, DailyLimit limit, Set<LimitStep> steps) {

    public CallsToday {
        steps = Set.copyOf(steps);
    }

    /** How far it has come; empty while there is nothing to tell. */
    public Optional<LimitStep> reached() {
        if (calls >= limit.callsPerDay()) {
            return Optional.of(LimitStep.REACHED);
        }
        return limit.isNear(calls) ? Optional.of(LimitStep.NEAR) : Optional.empty();
    }

    /** What has not been told yet. */
    public Optional<LimitStep> untold() {
        return reached().filter(step -> !steps.contains(step));
    }

    public boolean isLifted() {
        return steps.contains(LimitStep.LIFTED);
    }

    /** Numbers that somebody typed in are not called any more; registered ones are. */
    public boolean refusesTypedNumbers() {
        return reached().filter(LimitStep.REACHED::equals).isPresent() && !isLifted();
    }
}
