package org.dragoman.gateway.domain.script;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.gateway.domain.call.CallKey;
import java.util.Optional;
import org.dragoman.gateway.domain.line.MenuItem;
import org.dragoman.gateway.domain.script.Step.Ask;
import org.dragoman.gateway.domain.script.Step.GoTo;
import org.dragoman.gateway.domain.script.Step.HangUp;
import org.dragoman.gateway.domain.script.Step.Pause;
import org.dragoman.gateway.domain.script.Step.Speak;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.domain.words.OfficeHours;
import org.dragoman.gateway.domain.words.StaffWord;
import org.dragoman.gateway.domain.words.Utterance;
import org.dragoman.gateway.domain.words.Utterance.ToStaff;

/** What an interpreter hears outside the room; without a key it is left again. */
public final class AsideScripts {

    private static final int WAIT_SECONDS = 5;
    private static final int CODE_WAIT_SECONDS = 4;
    private static final int SETTLE_SECONDS = 1;
    private static final int CUT_OFF_WAIT_SECONDS = 20;

    private AsideScripts() {}

    /** A room that its anchor closed is left too: by the next question that is known, and nobody hears of keys then. */
    public static Script settle(Position.Fallen at) {
        return Script.of(new Pause(SETTLE_SECONDS), new GoTo(new Position.AtKeys(at.leg(), at.words(), 0, 0)));
    }

    public static Script keys(Position.AtKeys at) {
        return ask(at, StaffWord.CALL_KEYS, 1, WAIT_SECONDS);
    }

    public static Script cutOff(Position.AtCutOff at) {
        return Script.of(
                new Ask(List.of(new ToStaff(at.words(), StaffWord.CALLER_CUT_OFF)), 1, at, CUT_OFF_WAIT_SECONDS),
                new Speak(new Utterance.Whole(at.words(), Sentence.CALL_ENDED)), new HangUp());
    }

    /** 1 has them called; any other key lets the interpreter go, as silence does. */
    public static Position afterCutOff(Position.AtCutOff at, String pressed) {
        return pressed.equals("1")
                ? new Position.Pressing(at.leg(), at.words(), new CallKey.CallAgain(), 0)
                : new Position.Told(at.words(), Sentence.CALL_ENDED);
    }

    public static Script reasons(Position.AtReasons at) {
        return ask(at, StaffWord.WHY_REPLACED, 1, WAIT_SECONDS);
    }

    public static Script languages(Position.AtLanguages at) {
        return ask(at, StaffWord.WHICH_LANGUAGE_SPOKEN, 2, CODE_WAIT_SECONDS);
    }

    /** In the words of that language, which an interpreter of one of its varieties follows. */
    public static Script dialects(Position.AtDialects at, MenuItem item) {
        var spoken = new ArrayList<Utterance>();
        spoken.add(new Utterance.WhichVariety(item.language(), item.offers()));
        item.choices().forEach(choice -> spoken.add(
                new Utterance.VarietyInvitation(item.language(), choice.variety(), choice.key())));
        spoken.add(new ToStaff(at.words(), StaffWord.ANOTHER_LANGUAGE));
        return asked(at, spoken, 1, WAIT_SECONDS);
    }

    public static Script office(Position.AtOffice at) {
        return ask(at, StaffWord.WHICH_OFFICE, OfficeScripts.DIGITS, WAIT_SECONDS);
    }

    /** Nobody has the code that was keyed in. */
    public static Script officeUnknown(Position.AtOffice again) {
        return asked(again, List.of(new ToStaff(again.words(), StaffWord.OFFICE_UNKNOWN),
                new ToStaff(again.words(), StaffWord.WHICH_OFFICE)), OfficeScripts.DIGITS, WAIT_SECONDS);
    }

    /** Said on the way back. */
    public static Script officeClosed(Position.Aside at, Optional<LocalDateTime> opens) {
        return Script.of(new Speak(OfficeHours.closed(at.words(), opens)), new GoTo(AsideKeys.back(at)));
    }

    private static Script ask(Position.Aside at, StaffWord word, int digits, int waitSeconds) {
        return asked(at, List.of(new ToStaff(at.words(), word)), digits, waitSeconds);
    }

    private static Script asked(Position.Aside at, List<Utterance> spoken, int digits, int waitSeconds) {
        return Script.of(new Ask(spoken, digits, at, waitSeconds), new GoTo(AsideKeys.back(at)));
    }

    public static Script goTo(Position next) {
        return Script.of(new GoTo(next));
    }

    /** Said on the way back. */
    public static Script back(Position.Aside at, StaffWord word) {
        return Script.of(new Speak(new ToStaff(at.words(), word)), new GoTo(AsideKeys.back(at)));
    }

    public static Script goodbye(Position.Aside at, StaffWord word) {
        return Script.of(new Speak(new ToStaff(at.words(), word)), new HangUp());
    }
}
