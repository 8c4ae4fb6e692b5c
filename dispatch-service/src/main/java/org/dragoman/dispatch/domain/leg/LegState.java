package org.dragoman.dispatch.domain.leg;

/** PLANNED: to be rung later in the session. ORDERED: the gateway is told to ring. LEFT: up, but out of the room. */
public enum LegState {
    PLANNED, ORDERED, RINGING, ANSWERED, JOINED, LEFT, ENDED;

    /** Whether a phone may still be ringing or up, so that it must be stopped when all ends. */
    public boolean isUp() {
        return switch (this) {
            case ORDERED, RINGING, ANSWERED, JOINED, LEFT -> true;
            case PLANNED, ENDED -> false;
        };
    }
}
