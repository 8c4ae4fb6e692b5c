package org.dragoman.gateway.domain.callback;

import java.time.Instant;
import org.dragoman.gateway.domain.LegKey;

/**
 * One status or conference callback, after the allow-listed parse.
 *
 * @param dedupeKey the same for each repetition of this callback
 * @param callSid the carrier's id of the phone call
 * @param at when it happened, by the carrier's clock where it tells
 */
public record CarrierReport(LegKey leg, String dedupeKey, Source source, String callSid, Progress progress,
        int sequence, Instant at) {

    /** Which of the carrier's two streams of reports; each counts its own sequence. */
    public enum Source {
        CALL, CONFERENCE
    }
}
