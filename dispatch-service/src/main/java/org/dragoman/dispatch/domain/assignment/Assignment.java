package org.dragoman.dispatch.domain.assignment;

import java.time.Instant;
import java.util.Optional;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.leg.LegId;

/**
 * One request, one assignee, one epoch. A callback is valid only for a live assignment with that very epoch.
 *
 * @param ringBeganAt when the phone began to ring; empty means that an end by time-out is no miss
 * @param missesBefore rings in a row that this interpreter let ring out before this one; 0 for a vendor
 * @param deadline when it is given up; once connected only while the interpreter has stepped aside
 * @param qualified whether the interpreter still holds a valid certification for it at this moment, or the vendor still takes
 *        the variety
 */
public record Assignment(
        AssignmentId id, long epoch, Assignee assignee, LegId leg, AssignmentState state,
        Optional<Instant> ringBeganAt, int missesBefore, Optional<Instant> deadline, boolean qualified) {

    public Optional<InterpreterId> interpreter() {
        return assignee.interpreter();
    }

    public boolean isVendors() {
        return assignee.vendor().isPresent();
    }

    /** The interpreter chooses a key outside the room. */
    public boolean isAside() {
        return state == AssignmentState.CONNECTED && deadline.isPresent();
    }

    public boolean isLive() {
        return state.isLive();
    }
}
