package org.dragoman.gateway.domain.script;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.script.Step.HangUp;
import org.dragoman.gateway.domain.script.Step.Pause;
import org.dragoman.gateway.domain.script.Step.Speak;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.domain.words.Utterance;

/** What a caller hears who did not understand their interpreter. */
public final class ComplaintScripts {

    private ComplaintScripts() {}

    /** The reference digit by digit, twice: it cannot be asked for again. */
    public static Script kept(Language words, String reference) {
        var steps = new ArrayList<Step>();
        steps.add(say(words, Sentence.FEEDBACK_KEPT));
        steps.addAll(digits(words, reference));
        steps.add(say(words, Sentence.FEEDBACK_REPEATED));
        steps.addAll(digits(words, reference));
        steps.add(say(words, Sentence.CALL_ENDED));
        steps.add(new HangUp());
        return new Script(steps);
    }

    /** What is no digit is a moment to write. */
    private static List<Step> digits(Language words, String reference) {
        return reference.chars().<Step>mapToObj(key -> Character.isDigit(key)
                ? new Speak(new Utterance.Digit(words, (char) key))
                : new Pause(1)).toList();
    }

    private static Step say(Language words, Sentence sentence) {
        return new Speak(new Utterance.Whole(words, sentence));
    }
}
