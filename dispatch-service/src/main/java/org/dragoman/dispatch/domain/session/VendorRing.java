package org.dragoman.dispatch.domain.session;

import java.util.Optional;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.assignment.VendorId;

/** What became of ringing a vendor's line for a request; all but the first are refusals. */
public sealed interface VendorRing {

    record Ordered(AssignmentId assignment, VendorId vendor) implements VendorRing {}

    /** None takes this variety, or each that does was tried a moment ago. */
    record NoVendor() implements VendorRing {}

    /** A vendor's line rings for it already. */
    record RingsAlready() implements VendorRing {}

    /** Somebody has taken it. */
    record InSession() implements VendorRing {}

    record Ended() implements VendorRing {}

    /** Neither its rung nor a supervisor says so, or the longest wait is over. */
    record NotWanted() implements VendorRing {}

    /** Who wants it: the ladder has to have come so far, a supervisor decides now. */
    enum Wish {
        LADDER, SUPERVISOR
    }

    /** Why no vendor's line may be rung for this session, whichever vendor it were; empty where one may. */
    static Optional<VendorRing> refusal(Session session, Wish wish) {
        return switch (session.state()) {
            case CONNECTING, IN_SESSION -> Optional.of(new InSession());
            case COMPLETED, ABANDONED, CANCELLED, OVERFLOWED, UNFILLED -> Optional.of(new Ended());
            case WAITING, RINGING -> session.live().stream().anyMatch(held -> held.isVendors())
                    ? Optional.of(new RingsAlready())
                    : unwanted(session.course(), wish);
        };
    }

    private static Optional<VendorRing> unwanted(Course course, Wish wish) {
        return switch (wish) {
            case SUPERVISOR -> Optional.empty();
            case LADDER -> course.vendorWanted() && !course.lastRings()
                    ? Optional.empty()
                    : Optional.of(new NotWanted());
        };
    }
}
