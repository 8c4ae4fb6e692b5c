package org.dragoman.gateway.domain.script;

import java.util.List;
import org.dragoman.gateway.domain.script.Step.Ask;
import org.dragoman.gateway.domain.script.Step.GoTo;
import org.dragoman.gateway.domain.script.Step.HangUp;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.domain.words.Utterance.Whole;

/** What a caller hears who may be called back instead of waiting, and who is called back. */
public final class CallBackScripts {

    private static final int OFFER_WAIT_SECONDS = 5;
    /** Between one digit and the next: whoever looks the number up takes long. */
    private static final int NUMBER_WAIT_SECONDS = 8;
    private static final int MOST_DIGITS = 15;
    private static final int TEXTS_WAIT_SECONDS = 5;
    private static final int PRESS_WAIT_SECONDS = 5;
    private static final int ROUNDS = 3;

    private CallBackScripts() {}

    public static Script offer(Position.OfferedCallBack at) {
        return Script.of(
                new Ask(List.of(new Whole(at.words(), Sentence.CALLBACK_OFFER)), 1, at, OFFER_WAIT_SECONDS),
                new GoTo(new Position.GoingOnWaiting(at.leg(), at.words(), 0)));
    }

    /** 1 chooses it; any other key is none. */
    public static Position afterOffer(Position.OfferedCallBack at, String pressed) {
        return pressed.equals("1")
                ? new Position.CallBackChosen(at.leg(), at.words(), 0)
                : new Position.GoingOnWaiting(at.leg(), at.words(), 0);
    }

    /** Asked a few times; then they go on waiting, because nobody is let go whom we could not call. */
    public static Script askNumber(Position.WithNumber at) {
        var asked = switch (at) {
            case Position.CallBackChosen chosen -> new Position.AskedForNumber(at.leg(), at.words(), 0);
            case Position.AskedForNumber again -> again;
        };
        if (asked.round() >= ROUNDS) {
            return Script.of(new GoTo(new Position.GoingOnWaiting(at.leg(), at.words(), 0)));
        }
        return Script.of(
                new Ask(List.of(new Whole(at.words(), Sentence.CALLBACK_NUMBER)), MOST_DIGITS, asked,
                        NUMBER_WAIT_SECONDS),
                new GoTo(new Position.AskedForNumber(at.leg(), at.words(), asked.round() + 1)));
    }

    /** Of the number that the carrier told it is not said that it is wrong: they have not given it. */
    public static Script askAnotherNumber(Position.WithNumber at) {
        return switch (at) {
            case Position.CallBackChosen chosen -> askNumber(chosen);
            case Position.AskedForNumber(var leg, var words, var round) -> Scripts.tell(words,
                    Sentence.CALLBACK_NUMBER_WRONG, new Position.AskedForNumber(leg, words, round + 1));
        };
    }

    /** Their call back is kept already: without a key, as with any but 1, they are thanked for that and nothing else. */
    public static Script askForTexts(Position.AskedForTexts at) {
        return Script.of(
                new Ask(List.of(new Whole(at.words(), Sentence.CALLBACK_TEXT_ASK)), 1, at, TEXTS_WAIT_SECONDS),
                new Step.Speak(new Whole(at.words(), Sentence.CALLBACK_KEPT)), new HangUp());
    }

    /** 1 agrees; any other key does not. */
    public static Position afterTexts(Position.AskedForTexts at, String pressed) {
        return pressed.equals("1")
                ? new Position.TextsAgreed(at.leg(), at.words(), 0)
                : new Position.Told(at.words(), Sentence.CALLBACK_KEPT);
    }

    /** Whoever presses nothing three times is no person, or does not want to be called. */
    public static Script press(Position.CalledBack at) {
        if (at.round() >= ROUNDS) {
            return Script.of(new HangUp());
        }
        return Script.of(
                new Ask(List.of(new Whole(at.words(), Sentence.CALLBACK_PRESS_1)), 1, at, PRESS_WAIT_SECONDS),
                new GoTo(new Position.CalledBack(at.leg(), at.words(), at.round() + 1)));
    }
}
