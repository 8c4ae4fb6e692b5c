package org.dragoman.gateway.usecase;

import java.time.Duration;
import java.util.Optional;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.call.Leg;
import org.dragoman.gateway.domain.call.Role;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.domain.script.Scripts;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.domain.words.Word;

/** The last that a phone hears. */
final class Farewell {

    /** One sentence. */
    static final Duration WORDS = Duration.ofSeconds(12);
    /** Three sentences, and a reference of six digits twice. */
    static final Duration REFERENCE = Duration.ofSeconds(60);
    /** The question takes up to twelve seconds, the answer five, and another sentence follows. */
    static final Duration QUESTION_AND_WORDS = Duration.ofSeconds(35);

    private Farewell() {}

    /** How long the leg is left alone with them: an end that comes earlier would cut them off. */
    static Duration lasts(Leg leg, Optional<Word> word) {
        return asks(leg, word) ? QUESTION_AND_WORDS : WORDS;
    }

    /** A resident who has spoken with an interpreter is asked how it went; staff have other ways to say it. */
    static Script to(Leg leg, Language words, Optional<Word> word) {
        return asks(leg, word)
                ? Scripts.feedback(leg.key(), words)
                : Scripts.goodbye(words, word.map(Word::sentence).orElse(Sentence.CALL_ENDED));
    }

    private static boolean asks(Leg leg, Optional<Word> word) {
        return leg.plan().role() == Role.RESIDENT && word.filter(Word.CONVERSATION_ENDED::equals).isPresent();
    }
}
