package org.dragoman.gateway.domain.script;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.line.CardLanguage;
import org.dragoman.gateway.domain.line.StaffLine;
import org.dragoman.gateway.domain.script.AgencyPosition.Asking;
import org.dragoman.gateway.domain.script.AgencyPosition.AtCode;
import org.dragoman.gateway.domain.script.AgencyPosition.AtConfirm;
import org.dragoman.gateway.domain.script.AgencyPosition.AtField;
import org.dragoman.gateway.domain.script.AgencyPosition.AtLanguage;
import org.dragoman.gateway.domain.script.AgencyPosition.AtPin;
import org.dragoman.gateway.domain.script.AgencyPosition.AtVariety;
import org.dragoman.gateway.domain.script.Step.Ask;
import org.dragoman.gateway.domain.script.Step.Enter;
import org.dragoman.gateway.domain.script.Step.GoTo;
import org.dragoman.gateway.domain.script.Step.Speak;
import org.dragoman.gateway.domain.words.StaffWord;
import org.dragoman.gateway.domain.words.Utterance;
import org.dragoman.gateway.domain.words.Utterance.ToStaff;

/** What is said on the line of offices, all in the hub language. */
public final class AgencyScripts {

    private static final int SECONDS = 6;
    private static final int CODE_DIGITS = 8;
    private static final int LANGUAGE_DIGITS = 2;
    private static final String UNKNOWN = "0";

    private AgencyScripts() {}

    /** The phone has said which office it is. */
    public static Script greetKnown(StaffLine line) {
        var spoken = new ArrayList<Utterance>();
        spoken.add(new ToStaff(line.hub(), StaffWord.OFFICE_KNOWN));
        spoken.addAll(language(line, false));
        return ask(spoken, LANGUAGE_DIGITS, new AtLanguage(false, 0), new AtLanguage(false, 1));
    }

    /** Not for {@link Asking}, which dispatch-service answers, nor for {@link AtField}, which it words. */
    public static Script ask(StaffLine line, AgencyPosition at) {
        return switch (at) {
            case AtCode(var round) -> askCode(line, round, List.of());
            case AtPin(var code, var round, var asks) ->
                ask(List.of(new ToStaff(line.hub(), StaffWord.ENTER_PIN)), CODE_DIGITS, at,
                        new AtPin(code, round + 1, asks));
            case AtLanguage(var listed, var round) ->
                ask(language(line, listed), LANGUAGE_DIGITS, at, new AtLanguage(listed, round + 1));
            case AtVariety(var key, var round) -> line.languageAt(key)
                    .map(known -> ask(varieties(line.hub(), known), 1, at, new AtVariety(key, round + 1)))
                    .orElseGet(() -> ask(line, new AtLanguage(false, 0)));
            case AtConfirm(var variety, var round) -> line.nameOf(variety)
                    .map(name -> ask(List.of(new ToStaff(line.hub(), StaffWord.CONFIRM_LANGUAGE, name)), 1, at,
                            new AtConfirm(variety, round + 1)))
                    .orElseGet(() -> ask(line, new AtLanguage(false, 0)));
            case Asking asking -> Script.of(new GoTo(asking));
            case AtField(var variety, var field, var digits, var round) ->
                Script.of(new GoTo(new Asking(variety, round, 0)));
        };
    }

    /** What exactly was wrong is not told. */
    public static Script wrong(StaffLine line, AtCode again) {
        return askCode(line, again.round(), List.of(new ToStaff(line.hub(), StaffWord.CODE_OR_PIN_WRONG)));
    }

    public static Script askField(StaffLine line, AtField at, String label) {
        return ask(List.of(new ToStaff(line.hub(), StaffWord.ENTER_FIELD, label)), at.digits(), at,
                new Asking(at.variety(), at.round() + 1, 0));
    }

    /** The reference first: it cannot be asked for again. */
    public static Script admitted(Seat seat, String reference) {
        return Script.of(new Speak(new ToStaff(seat.words(), StaffWord.YOUR_REFERENCE, spelled(reference))),
                new Enter(seat), new GoTo(new Position.Fallen(seat.leg(), seat.words(), 0)));
    }

    /** "K7-402" as "K, 7, 4, 0, 2". */
    static String spelled(String reference) {
        return reference.codePoints().filter(Character::isLetterOrDigit).mapToObj(Character::toString)
                .collect(Collectors.joining(", "));
    }

    private static Script askCode(StaffLine line, int round, List<Utterance> first) {
        var spoken = Stream.concat(first.stream(),
                Stream.of(new ToStaff(line.hub(), StaffWord.ENTER_AGENCY_CODE))).toList();
        return ask(spoken, CODE_DIGITS, new AtCode(round), new AtCode(round + 1));
    }

    private static List<Utterance> language(StaffLine line, boolean listed) {
        var spoken = new ArrayList<Utterance>();
        if (listed) {
            line.languages().forEach(one -> spoken.add(code(line.hub(), one.key(), one.name())));
        }
        spoken.add(new ToStaff(line.hub(), StaffWord.ENTER_LANGUAGE));
        if (!listed && line.languageAt(UNKNOWN).isPresent()) {
            spoken.add(new ToStaff(line.hub(), StaffWord.LANGUAGE_UNKNOWN));
        }
        return spoken;
    }

    private static List<Utterance> varieties(Language hub, CardLanguage language) {
        var spoken = new ArrayList<Utterance>();
        spoken.add(new ToStaff(hub, StaffWord.WHICH_LANGUAGE, language.name()));
        language.choices().forEach(choice -> spoken.add(code(hub, choice.key(), choice.name())));
        return spoken;
    }

    private static Utterance code(Language hub, String key, String name) {
        return new ToStaff(hub, StaffWord.LANGUAGE_CODE, key, name);
    }

    private static Script ask(List<Utterance> spoken, int digits, Position onKey, Position onSilence) {
        return Script.of(new Ask(spoken, digits, onKey, SECONDS), new GoTo(onSilence));
    }
}
