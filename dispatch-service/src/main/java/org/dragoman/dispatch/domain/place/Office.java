package org.dragoman.dispatch.domain.place;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whose staff is on the line, and what they have typed so far.
 *
 * @param asks what its agency wants to know of each request, in this order
 * @param typed the names of what is known already
 */
public record Office(SiteId site, List<AskedField> asks, Set<String> typed) {

    public Office {
        asks = List.copyOf(asks);
        typed = Set.copyOf(typed);
    }

    public Optional<AskedField> asked(String name) {
        return asks.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    public Optional<AskedField> missing() {
        return asks.stream().filter(one -> !typed.contains(one.name())).findFirst();
    }
}
