package org.dragoman.local.carrier.webhook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How a webhook ended, after all its attempts. */
public sealed interface WebhookResult {
    /**
     * 2xx.
     *
     * @param url
     *            the address that answered, after redirects: relative addresses in the answer are relative to it
     * @param contentType
     *            without its parameters, in lower case; empty if none was given
     */
    record Answer(URI url, String contentType, byte[] body) implements WebhookResult {
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        static Answer of(URI url, HttpOutcome.Answered outcome) {
            String type = outcome.contentType() == null ? "" : outcome.contentType();
            return new Answer(url, type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT), outcome.body());
        }
    }

    /**
     * @param errorCode
     *            the carrier's: 11200 for an HTTP error, 11205 no connection or no answer in time
     */
    record Failure(URI url, int errorCode) implements WebhookResult {}
}
