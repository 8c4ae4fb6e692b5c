package org.dragoman.gateway.domain.call;

/** Who is on the phone. The order is the order in which rings leave the pace queue: people who wait in a call first. */
public enum Role {
    AGENCY, THIRD_PARTY, DESK, RESIDENT, VENDOR, INTERPRETER,
    /** An interpreter who asked to be called back: enters no room. */
    DUTY;

    /** 0 is rung first. */
    public int urgency() {
        return switch (this) {
            case AGENCY, THIRD_PARTY -> 0;
            case DESK, RESIDENT -> 1;
            case VENDOR, INTERPRETER -> 2;
            case DUTY -> 3;
        };
    }
}
