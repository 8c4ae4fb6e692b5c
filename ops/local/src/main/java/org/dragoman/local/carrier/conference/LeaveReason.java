package org.dragoman.local.carrier.conference;

import org.dragoman.local.carrier.call.StopReason;

/** Why a participant left; the wire names are the carrier's. */
public enum LeaveReason {
    HUNG_UP("participant_hung_up"), UPDATED_VIA_API("participant_updated_via_api"), MODERATOR_ENDED(
            "moderator_ended_conference"), ENDED_VIA_API(
                    "conference_ended_via_api"), ADD_FAILED("participant_add_failed");

    private final String wire;

    LeaveReason(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    static LeaveReason of(StopReason why) {
        return switch (why) {
            case HUNG_UP -> HUNG_UP;
            case UPDATED_BY_API -> UPDATED_VIA_API;
        };
    }

    /** Thrown out by the account, rather than having left. */
    boolean isKick() {
        return this == UPDATED_VIA_API;
    }
}
