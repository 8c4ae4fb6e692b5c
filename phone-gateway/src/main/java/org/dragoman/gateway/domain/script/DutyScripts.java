package org.dragoman.gateway.domain.script;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.gateway.domain.call.OfferAnswer;
import org.dragoman.gateway.domain.duty.DutyCall;
import org.dragoman.gateway.domain.duty.DutyChoice;
import org.dragoman.gateway.domain.duty.DutyState;
import org.dragoman.gateway.domain.line.StaffLine;
import org.dragoman.gateway.domain.script.Step.HangUp;
import org.dragoman.gateway.domain.script.Step.Speak;
import org.dragoman.gateway.domain.script.Step.TypeIn;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.domain.words.StaffWord;
import org.dragoman.gateway.domain.words.Utterance;
import org.dragoman.gateway.domain.words.Utterance.ToStaff;

/** What interpreters hear on the duty line; all of it in the words of the hub. */
public final class DutyScripts {

    private static final int LONGEST = 8;
    private static final int WAIT_SECONDS = 8;
    /** A language and an office that are the same word in every hub language, and nobody's. */
    private static final String PRACTICE_LANGUAGE = "Esperanto";
    private static final String PRACTICE_OFFICE = "Dragoman";

    private DutyScripts() {}

    public static Script welcome(StaffLine line, String callSid) {
        return askNumber(new DutyPosition.AtNumber(DutyCall.of(line, callSid), 0, 0, 0));
    }

    public static Script askNumber(DutyPosition.AtNumber at) {
        return typed(at, LONGEST, StaffWord.ENTER_INTERPRETER_NUMBER);
    }

    public static Script askPin(DutyPosition.AtPin at) {
        return typed(at, LONGEST, StaffWord.DUTY_ENTER_PIN);
    }

    /** Never why: a guesser learns nothing. */
    public static Script refused(DutyCall call, int attempt) {
        var next = new DutyPosition.AtNumber(call, attempt + 1, 0, 0);
        return before(call, StaffWord.DUTY_WRONG, askNumber(next));
    }

    public static Script refusedForGood(DutyCall call) {
        return Script.of(new Speak(say(call, StaffWord.DUTY_REFUSED)), new HangUp());
    }

    public static Script menu(DutyCall call, int press, int round, DutyState state) {
        var spoken = new ArrayList<Utterance>();
        spoken.add(say(call, now(state.now())));
        state.next().ifPresent(next -> spoken.add(say(call, next(next))));
        spoken.add(say(call, StaffWord.DUTY_MENU));
        return Script.of(new TypeIn(spoken, 1, new DutyPosition.AtDutyMenu(call, press, round, 0), WAIT_SECONDS));
    }

    public static Script callingBack(DutyCall call) {
        return Script.of(new Speak(say(call, StaffWord.DUTY_CALLING_BACK)), new HangUp());
    }

    public static Script calledBack(DutyPosition.CalledBack at) {
        return typed(at, 1, StaffWord.DUTY_CALLED_BACK);
    }

    public static Script checkPhone(DutyPosition.CheckingPhone at) {
        return typed(at, 1, StaffWord.DUTY_CHECK);
    }

    public static Script phoneWorks(DutyCall call, Script then) {
        return before(call, StaffWord.DUTY_CHECKED, then);
    }

    /** Exactly as a real one, but for what is said before it. */
    public static Script practise(DutyPosition.Practising at) {
        var words = at.call().words();
        return Script.of(new TypeIn(List.of(say(at.call(), StaffWord.TRAINING_BEGINS),
                new Utterance.Brief(words, PRACTICE_LANGUAGE, PRACTICE_OFFICE, "general")), 1, at, WAIT_SECONDS));
    }

    /** What a real offer would say now, and what it would mean. */
    public static Script practised(DutyPosition.Practised at, Script then) {
        var real = new Speak(new Utterance.Whole(at.call().words(), sentence(at.answer())));
        return before(real, before(at.call(), meaning(at.answer()), then));
    }

    public static Script goodbye(DutyCall call) {
        return Script.of(new Speak(say(call, StaffWord.DUTY_GOODBYE)), new HangUp());
    }

    private static Script typed(DutyPosition at, int digits, StaffWord word) {
        return Script.of(new TypeIn(List.of(say(at.call(), word)), digits, at, WAIT_SECONDS));
    }

    private static Script before(DutyCall call, StaffWord word, Script then) {
        return before(new Speak(say(call, word)), then);
    }

    private static Script before(Step first, Script then) {
        return new Script(Stream.concat(Stream.of(first), then.steps().stream()).toList());
    }

    private static ToStaff say(DutyCall call, StaffWord word) {
        return new ToStaff(call.words(), word);
    }

    private static StaffWord now(DutyState.Now now) {
        return switch (now) {
            case OFF_DUTY -> StaffWord.DUTY_IS_OFF_DUTY;
            case AVAILABLE -> StaffWord.DUTY_IS_AVAILABLE;
            case OFFERED, IN_CALL -> StaffWord.DUTY_IS_IN_CALL;
            case WRAP_UP -> StaffWord.DUTY_IS_WRAP_UP;
            case ON_BREAK -> StaffWord.DUTY_IS_ON_BREAK;
        };
    }

    private static StaffWord next(DutyChoice next) {
        return switch (next) {
            case AVAILABLE -> StaffWord.DUTY_NEXT_AVAILABLE;
            case OFF_DUTY -> StaffWord.DUTY_NEXT_OFF_DUTY;
            case ON_BREAK -> StaffWord.DUTY_NEXT_ON_BREAK;
        };
    }

    private static Sentence sentence(OfferAnswer answer) {
        return switch (answer) {
            case ACCEPT -> Sentence.OFFER_JOINING;
            case DECLINE -> Sentence.OFFER_DECLINED;
            case DECLINE_BREAK -> Sentence.OFFER_DECLINED_BREAK;
        };
    }

    private static StaffWord meaning(OfferAnswer answer) {
        return switch (answer) {
            case ACCEPT -> StaffWord.TRAINING_ACCEPTED;
            case DECLINE -> StaffWord.TRAINING_DECLINED;
            case DECLINE_BREAK -> StaffWord.TRAINING_BREAK;
        };
    }
}
