package org.dragoman.local.carrier.twiml;

import java.util.Set;

/** The languages that the carrier has a voice in, as its published SDK lists them. */
public record SayLanguages(Set<String> tags) {
    public SayLanguages {
        tags = Set.copyOf(tags);
    }

    boolean has(String tag) {
        return tags.contains(tag);
    }
}
