package org.dragoman.local.carrier.webhook;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the carrier wants to ask of, or tell to, a customer's server.
 *
 * @param method
 *            GET or POST
 * @param url
 *            as the customer gave it, with its fragment
 * @param about
 *            the call or conference it is about
 */
public record Webhook(Purpose purpose, String method, URI url, Map<String, String> parameters, @Nullable String about) {
    public Webhook {
        parameters = Map.copyOf(parameters);
    }

    public enum Purpose {
        /** Asks what a call shall do next; the answer is waited for. */
        INSTRUCTIONS,
        /** Tells something; no answer is needed. */
        NOTICE,
        /** Gets a sound or its captions. */
        FILE
    }

    public static Webhook question(Endpoint endpoint, Map<String, String> parameters, String about) {
        return new Webhook(Purpose.INSTRUCTIONS, endpoint.method(), endpoint.url(), parameters, about);
    }

    public static Webhook notice(Endpoint endpoint, Map<String, String> parameters, String about) {
        return new Webhook(Purpose.NOTICE, endpoint.method(), endpoint.url(), parameters, about);
    }

    public static Webhook file(URI url) {
        return new Webhook(Purpose.FILE, "GET", url, Map.of(), null);
    }
}
