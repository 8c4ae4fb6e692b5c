package org.dragoman.local.carrier.webhook;

import java.net.URI;

/** An address of a customer's server and how to ask it: GET or POST. */
public record Endpoint(URI url, String method) {
    public static Endpoint post(URI url) {
        return new Endpoint(url, "POST");
    }
}
