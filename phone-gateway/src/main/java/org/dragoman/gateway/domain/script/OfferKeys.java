package org.dragoman.gateway.domain.script;

import java.util.Optional;
import org.dragoman.gateway.domain.call.OfferAnswer;

/** The keys of an offered phone: 1 accepts, 2 declines, 3 declines and asks for a break, any other is asked again. */
public final class OfferKeys {

    private OfferKeys() {}

    public static Position next(Position.Hearing at, Optional<String> pressed) {
        if (pressed.isEmpty()) {
            return at;
        }
        return switch (pressed.get()) {
            case "1" -> new Position.Answering(at.leg(), at.words(), OfferAnswer.ACCEPT, 0);
            case "2" -> new Position.Answering(at.leg(), at.words(), OfferAnswer.DECLINE, 0);
            case "3" -> new Position.Answering(at.leg(), at.words(), OfferAnswer.DECLINE_BREAK, 0);
            default -> new Position.Hearing(at.leg(), at.words(), at.round() + 1, 0);
        };
    }
}
