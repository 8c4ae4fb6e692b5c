package org.dragoman.local.carrier.call;

/** Where a call stands; the wire names are the carrier's. */
public enum CallStatus {
    QUEUED("queued"), INITIATED("initiated"), RINGING("ringing"), IN_PROGRESS("in-progress"), COMPLETED(
            "completed"), BUSY("busy"), NO_ANSWER("no-answer"), FAILED("failed"), CANCELED("canceled");

    private final String wire;

    CallStatus(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    /** In the REST interface a call that is being set up still counts as queued; "initiated" is an event only. */
    public String restName() {
        return this == INITIATED ? QUEUED.wire : wire;
    }

    public boolean isOver() {
        return ordinal() >= COMPLETED.ordinal();
    }

    /** Not answered yet. */
    public boolean isEarly() {
        return ordinal() < IN_PROGRESS.ordinal();
    }

    /** The name by which one subscribes to it: a call that is answered is "answered", one that is over "completed". */
    String eventName() {
        return switch (this) {
            case QUEUED -> "queued";
            case INITIATED -> "initiated";
            case RINGING -> "ringing";
            case IN_PROGRESS -> "answered";
            case COMPLETED, BUSY, NO_ANSWER, FAILED, CANCELED -> "completed";
        };
    }
}
