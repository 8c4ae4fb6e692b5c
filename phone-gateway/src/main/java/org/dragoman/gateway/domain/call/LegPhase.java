package org.dragoman.gateway.domain.call;

/** How far a leg has come. The order is the order of a call's life; a leg goes back only between JOINED and LEFT. */
public enum LegPhase {
    /** In the pace queue; the carrier knows nothing of it. */
    ORDERED,
    /** Being placed right now. */
    PLACING,
    /** The carrier did not say whether it took the call: never repeated, resolved by looking. */
    PLACING_UNKNOWN,
    /** The carrier has the call. */
    PLACED, RINGING, ANSWERED, JOINED, LEFT, ENDED;

    public boolean isBefore(LegPhase other) {
        return compareTo(other) < 0;
    }
}
