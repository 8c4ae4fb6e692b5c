package org.dragoman.gateway.domain.call;

import java.util.Optional;

/** Something that happened to a leg at the carrier. */
public sealed interface LegSignal {

    record Rings() implements LegSignal {}

    record Answered() implements LegSignal {}

    /** @param rang the carrier's own count says that it had reported the ringing, whether or not we have heard of it */
    record Over(Outcome outcome, boolean rang) implements LegSignal {

        public Over(Outcome outcome) {
            this(outcome, false);
        }
    }

    /** @param stay empty where it was seen by looking, which has no place in the carrier's order of reports */
    record Joined(Optional<RoomStay> stay) implements LegSignal {}

    record Left(Optional<RoomStay> stay, boolean roomClosed) implements LegSignal {}

    /** The carrier does not know the call any more. */
    record Lost() implements LegSignal {}

    /** The carrier never took the call. */
    record NeverMade() implements LegSignal {}

    /** How a phone call ended at the carrier. */
    enum Outcome {
        COMPLETED, BUSY, NO_ANSWER, FAILED, CANCELED
    }
}
