package org.dragoman.gateway.domain.script;

import java.util.Optional;

/** The keys of an offered phone: 1 accepts, 2 declines, any other is asked again. */
public final class OfferKeys {

    private OfferKeys() {}

    public static Position next(Position.Hearing at, Optional<String> pressed) {
        if (pressed.isEmpty()) {
            return at;
        }
        return switch (pressed.get()) {
            case "1" -> new Position.Answering(at.leg(), at.words(), true, 0);
            case "2" -> new Position.Answering(at.leg(), at.words(), false, 0);
            default -> new Position.Hearing(at.leg(), at.words(), at.round() + 1, 0);
        };
    }
}
