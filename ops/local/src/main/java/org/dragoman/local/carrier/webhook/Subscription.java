package org.dragoman.local.carrier.webhook;

import java.util.Set;

/** Who wants to be told about which events (their short names). */
public record Subscription(Endpoint endpoint, Set<String> events) {
    public Subscription {
        events = Set.copyOf(events);
    }
}
