package org.dragoman.gateway.domain.call;

/** Why a leg left its room or ended (contract dispatch-internal.yaml, LegEvent.reason). */
public enum EventReason {
    ROOM_CLOSED, HUNG_UP, NO_ANSWER, BUSY, NEVER_RANG, STOPPED, ANCHOR_ENDED, LOST
}
