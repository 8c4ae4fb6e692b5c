package org.dragoman.dispatch.domain.leg;

/** How a phone call ended, as the carrier tells it; the meanings stand in the contract with the gateway. */
public enum LegEnd {
    HUNG_UP, NO_ANSWER, BUSY, NEVER_RANG, STOPPED, ANCHOR_ENDED, LOST
}
