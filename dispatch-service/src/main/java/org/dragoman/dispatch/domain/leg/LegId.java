package org.dragoman.dispatch.domain.leg;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Names one phone call in a session. */
public record LegId(UUID value) {

    /** The call that is made once more to the same person. */
    public LegId onceMore() {
        return new LegId(UUID.nameUUIDFromBytes((value + " once more").getBytes(UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
