package org.dragoman.gateway.domain.command;

/** The answer to a command; a refusal is for good. */
public sealed interface Verdict {

    record Kept() implements Verdict {}

    record Refused(Reason reason) implements Verdict {}

    /** Contract gateway-internal.yaml, CommandOutcome.reason. */
    enum Reason {
        LEG_STOPPED, ANCHOR_ENDED, NUMBER_REFUSED, UNKNOWN_LEG
    }
}
