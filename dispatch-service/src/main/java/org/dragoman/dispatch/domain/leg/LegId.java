package org.dragoman.dispatch.domain.leg;

import java.util.UUID;

/** Names one phone call in a session. */
public record LegId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
