package org.dragoman.gateway.domain.script;

import java.util.Optional;
import org.dragoman.gateway.domain.words.Sentence;

/** The key, after a conversation, that says the interpreter was not understood. */
public final class FeedbackKey {

    private static final String NOT_UNDERSTOOD = "1";

    private FeedbackKey() {}

    /** Any other key ends the call as silence does. */
    public static Position next(Position.AskedForFeedback at, Optional<String> pressed) {
        return pressed.filter(NOT_UNDERSTOOD::equals)
                .<Position>map(yes -> new Position.Complaining(at.leg(), at.words(), 0))
                .orElseGet(() -> new Position.Told(at.words(), Sentence.CALL_ENDED));
    }
}
