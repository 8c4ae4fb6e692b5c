package org.dragoman.gateway.domain.script;

import java.util.Optional;

/** The key that says somebody is in danger. */
public final class DangerKey {

    private static final String DANGER = "1";

    private DangerKey() {}

    /** Any other key goes on as silence does: into the room. */
    public static Position next(Position.AskedOfDanger at, Optional<String> pressed) {
        return pressed.filter(DANGER::equals).<Position>map(yes -> new Position.InDanger(at.leg(), at.words(), 0))
                .orElseGet(() -> new Position.Fallen(at.leg(), at.words(), 0));
    }
}
