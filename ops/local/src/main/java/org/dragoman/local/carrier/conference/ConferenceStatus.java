package org.dragoman.local.carrier.conference;

/** Where a conference stands; the wire names are the carrier's. */
public enum ConferenceStatus {
    INIT("init"), IN_PROGRESS("in-progress"), COMPLETED("completed");

    private final String wire;

    ConferenceStatus(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }
}
