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
public record Webhook(String method, URI url, Map<String, String> parameters, @Nullable String about) {
    public Webhook {
        parameters = Map.copyOf(parameters);
    }
}
