package org.dragoman.local.carrier.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request, ready to be sent.
 *
 * @param body
 *            the form of a POST, null for a GET
 */
public record HttpAttempt(String method, URI url, Map<String, String> headers, @Nullable String body, Duration connect,
        Duration read) {
    public HttpAttempt {
        headers = Map.copyOf(headers);
    }
}
