package org.dragoman.local.carrier.webhook;

import java.util.function.Consumer;

/** Carries one request to a customer's server. */
@FunctionalInterface
public interface Courier {
    /** @param outcome told once, on the carrier's timeline */
    void carry(HttpAttempt attempt, Consumer<HttpOutcome> outcome);
}
