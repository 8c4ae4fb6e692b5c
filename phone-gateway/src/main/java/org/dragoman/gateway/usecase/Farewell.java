package org.dragoman.gateway.usecase;

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

    private Farewell() {}

    /** A resident who has spoken with an interpreter is asked how it went; staff have other ways to say it. */
    static Script to(Leg leg, Language words, Optional<Word> word) {
        return leg.plan().role() == Role.RESIDENT && word.filter(Word.CONVERSATION_ENDED::equals).isPresent()
                ? Scripts.feedback(leg.key(), words)
                : Scripts.goodbye(words, word.map(Word::sentence).orElse(Sentence.CALL_ENDED));
    }
}
