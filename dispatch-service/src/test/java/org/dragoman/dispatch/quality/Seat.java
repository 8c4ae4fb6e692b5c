package org.dragoman.dispatch.quality;

import java.util.List;
import java.util.Set;
import org.dragoman.dispatch.domain.language.VarietyTag;

/**
 * One place in the roster.
 *
 * @param onDuty for each shift of the week, whether somebody sits there
 */
record Seat(int number, Set<VarietyTag> tongues, List<Boolean> onDuty) {

    Seat {
        tongues = Set.copyOf(tongues);
        onDuty = List.copyOf(onDuty);
    }

    boolean isOnDuty(int shift) {
        return onDuty.get(shift);
    }
}
