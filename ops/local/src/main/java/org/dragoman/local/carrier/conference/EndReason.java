package org.dragoman.local.carrier.conference;

/** Why a conference ended; the wire names are the carrier's. */
public enum EndReason {
    VIA_API("conference-ended-via-api", "The conference was ended via API"), ENDER_LEFT(
            "participant-with-end-conference-on-exit-left",
            "Participant with endConferenceOnExit left"), ENDER_KICKED("participant-with-end-conference-on-exit-kicked",
                    "Participant with endConferenceOnExit was removed"), LAST_LEFT("last-participant-left",
                            "Last participant left"), LAST_KICKED("last-participant-kicked",
                                    "Last participant was removed");

    private final String wire;
    private final String words;

    EndReason(String wire, String words) {
        this.wire = wire;
        this.words = words;
    }

    public String wire() {
        return wire;
    }

    public String words() {
        return words;
    }
}
