package org.dragoman.dispatch.domain.explanation;

import java.time.Instant;
import java.util.Optional;
import org.dragoman.dispatch.domain.assignment.Assignee;
import org.dragoman.dispatch.domain.assignment.AssignmentState;

/**
 * One interpreter who was asked, or one vendor's line that was rung, and what became of it.
 *
 * @param number the interpreter's public number; of a vendor the name
 * @param pickedUp when the phone was; known of vendors
 * @param cost what a vendor charges for it, in hundredths of the city's currency; empty while it is live
 * @param reason why it ended as it did, as the ledger has it; empty while it is live
 */
public record KeptRing(
        Assignee assignee, String number, long epoch, Instant ordered, Optional<Instant> rang,
        Optional<Instant> pickedUp, Optional<Instant> accepted, Optional<Instant> connected, Optional<Instant> over,
        AssignmentState outcome, Optional<String> reason, Optional<Cost> cost) {

    /** @param currency ISO 4217; empty where the city has not said */
    public record Cost(int cents, Optional<String> currency) {}

    public boolean isVendors() {
        return assignee.vendor().isPresent();
    }
}
