package org.dragoman.dispatch.domain.explanation;

import java.time.Instant;
import java.util.Optional;
import org.dragoman.dispatch.domain.assignment.Assignee;
import org.dragoman.dispatch.domain.assignment.AssignmentState;

/**
 * One interpreter who was asked, or one vendor's line that was rung, and what became of it.
 *
 * @param number the interpreter's public number; of a vendor the name
 * @param reason why it ended as it did, as the ledger has it; empty while it is live
 */
public record KeptRing(
        Assignee assignee, String number, long epoch, Instant ordered, Optional<Instant> rang,
        Optional<Instant> accepted, Optional<Instant> connected, Optional<Instant> over, AssignmentState outcome,
        Optional<String> reason) {

    public boolean isVendors() {
        return assignee.vendor().isPresent();
    }
}
