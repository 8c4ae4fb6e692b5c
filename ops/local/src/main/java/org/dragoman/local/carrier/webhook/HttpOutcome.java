package org.dragoman.local.carrier.webhook;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What became of one HTTP request. */
public sealed interface HttpOutcome {
    /**
     * @param location
     *            where a 3xx sends us
     */
    record Answered(int status, @Nullable String contentType, byte[] body,
            @Nullable URI location) implements HttpOutcome {}

    /** @param connected false when there was not even a connection */
    record Unanswered(boolean connected) implements HttpOutcome {}
}
