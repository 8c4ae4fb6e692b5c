package org.dragoman.dispatch.domain.limit;

import java.util.Optional;
import org.dragoman.dispatch.domain.session.TextWord;

/** What happens to a city's limit, once a day each. */
public enum LimitStep {
    /** Four fifths are used. */
    NEAR,
    /** All of it. */
    REACHED,
    /** A supervisor lets the rest of the day go on without it. */
    LIFTED;

    /** What a human is told by text message. */
    public Optional<TextWord> told() {
        return switch (this) {
            case NEAR -> Optional.of(TextWord.LIMIT_NEAR);
            case REACHED -> Optional.of(TextWord.LIMIT_REACHED);
            case LIFTED -> Optional.empty();
        };
    }
}
