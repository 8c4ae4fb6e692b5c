package org.dragoman.campaign.load;

import java.time.Instant;

/**
 * What a desk asked for, and what it was told.
 *
 * @param key
 *            its Idempotency-Key: repeated with the same one until an answer comes
 */
public record Wish(String key, Instant asked, Told told) {

    public sealed interface Told {
        /** Acknowledged: from here on it must not be lost. */
        record Accepted(String requestId) implements Told {}

        /** The answer was no, with a reason. */
        record Refused(int status, String body) implements Told {}

        /** No answer came: it may have been done or not. */
        record Unknown() implements Told {}
    }
}
