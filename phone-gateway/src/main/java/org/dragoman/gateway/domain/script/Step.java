package org.dragoman.gateway.domain.script;

import java.util.List;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.domain.words.Utterance;

/** One thing a phone does. */
public sealed interface Step {

    record Speak(Utterance utterance) implements Step {}

    /**
     * Says all this and takes keys, also while speaking; without any the next step follows.
     *
     * @param digits that are waited for
     * @param waitSeconds after the words, and after each key but the last
     */
    record Ask(List<Utterance> utterances, int digits, Position onKey, int waitSeconds) implements Step {
        public Ask {
            utterances = List.copyOf(utterances);
        }
    }

    /**
     * Says all this and takes keys, also while speaking, until the pound key, the last digit or silence; whatever was typed,
     * if anything, the next position is asked for with it.
     */
    record TypeIn(List<Utterance> utterances, int mostDigits, Position onKeys, int waitSeconds) implements Step {
        public TypeIn {
            utterances = List.copyOf(utterances);
        }
    }

    record Pause(int seconds) implements Step {}

    record GoTo(Position position) implements Step {}

    record DialBackup(PhoneNumber backup, Position after) implements Step {}

    record Enter(Seat seat) implements Step {}

    record HangUp() implements Step {}
}
