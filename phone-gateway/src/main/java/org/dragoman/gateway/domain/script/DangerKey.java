package org.dragoman.gateway.domain.script;

import java.util.Optional;

/** The key that says somebody is in danger. */
public final class DangerKey {

    private static final String DANGER = "1";

    private DangerKey() {}

    /** Any other key goes on as silence does. */
    public static Position next(Position.AtDanger at, Optional<String> pressed) {
        return pressed
                .<Position>map(key -> new Position.Chosen(at.words(), at.variety(), key.equals(DANGER), 0))
                .orElse(at);
    }
}
