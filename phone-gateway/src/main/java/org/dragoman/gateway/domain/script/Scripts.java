package org.dragoman.gateway.domain.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.domain.call.OfferAnswer;
import org.dragoman.gateway.domain.call.Wait;
import org.dragoman.gateway.domain.line.Line;
import org.dragoman.gateway.domain.line.MenuItem;
import org.dragoman.gateway.domain.line.Notice;
import org.dragoman.gateway.domain.script.Step.Ask;
import org.dragoman.gateway.domain.script.Step.DialBackup;
import org.dragoman.gateway.domain.script.Step.Enter;
import org.dragoman.gateway.domain.script.Step.GoTo;
import org.dragoman.gateway.domain.script.Step.HangUp;
import org.dragoman.gateway.domain.script.Step.Pause;
import org.dragoman.gateway.domain.script.Step.Speak;
import org.dragoman.gateway.domain.words.OfficeHours;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.domain.words.StaffWord;
import org.dragoman.gateway.domain.words.Utterance;
import org.dragoman.gateway.domain.words.WaitWords;
import org.dragoman.gateway.domain.words.Utterance.Invitation;
import org.dragoman.gateway.domain.words.Utterance.MoreLanguages;
import org.dragoman.gateway.domain.words.Utterance.VarietyInvitation;
import org.dragoman.gateway.domain.words.Utterance.WhichVariety;
import org.dragoman.gateway.domain.words.Utterance.Whole;

/** The scripts of a call, each a pure function. */
public final class Scripts {

    private static final int MENU_WAIT_SECONDS = 5;
    private static final int OFFER_WAIT_SECONDS = 6;
    private static final int HOLD_PAUSE_SECONDS = 8;
    /** A waiting phone asks again only after this many repetitions: an instance may be away for a minute meanwhile. */
    private static final int HOLD_REPETITIONS = 10;
    /** About a minute: a place in line is news for no longer. */
    private static final int LINE_REPETITIONS = 5;
    private static final int DANGER_WAIT_SECONDS = 3;
    private static final int FEEDBACK_WAIT_SECONDS = 5;

    private Scripts() {}

    /** The menu, or its second question, as far as it has come. */
    public static Script ask(Line line, Position.InMenu at) {
        return switch (at) {
            case Position.AtMenu(var round) -> askLanguage(line, round);
            case Position.AtMore(var round) -> askFurther(line, round);
            case Position.AtQuestion(var key, var round) ->
                line.itemAt(key).map(item -> askVariety(item, round)).orElseGet(() -> askLanguage(line, 0));
        };
    }

    private static Script askLanguage(Line line, int round) {
        var spoken = new ArrayList<Utterance>();
        if (round == 0) {
            spoken.add(new Whole(line.hub(), Sentence.GREETING));
        }
        line.first().forEach(item -> spoken.add(invitation(item)));
        line.languagesOfMore().forEach(language -> spoken.add(new MoreLanguages(language)));
        return Script.of(new Ask(spoken, 1, new Position.AtMenu(round), MENU_WAIT_SECONDS),
                new GoTo(new Position.AtMenu(round + 1)));
    }

    private static Script askFurther(Line line, int round) {
        var spoken = line.further().stream().map(Scripts::invitation).toList();
        return Script.of(new Ask(spoken, 2, new Position.AtMore(round), MENU_WAIT_SECONDS),
                new GoTo(new Position.AtMore(round + 1)));
    }

    private static Utterance invitation(MenuItem item) {
        return new Invitation(item.language(), item.offers(), item.key());
    }

    private static Script askVariety(MenuItem item, int round) {
        var spoken = new ArrayList<Utterance>();
        spoken.add(new WhichVariety(item.language(), item.offers()));
        item.choices().forEach(
                choice -> spoken.add(new VarietyInvitation(item.language(), choice.variety(), choice.key())));
        return Script.of(new Ask(spoken, 1, new Position.AtQuestion(item.key(), round), MENU_WAIT_SECONDS),
                new GoTo(new Position.AtQuestion(item.key(), round + 1)));
    }

    public static Script toBackup(Line line, Language words) {
        return Script.of(say(words, Sentence.TO_BACKUP),
                new DialBackup(line.backup(), new Position.AfterBackup(words)));
    }

    /** In the languages that the menu would have offered at once; then people. */
    public static Script closed(Line line, Notice notice) {
        var steps = Stream.concat(Stream.of(line.hub()), line.first().stream().map(MenuItem::language)).distinct()
                .map(language -> say(language, notice.sentence()));
        return new Script(Stream.concat(steps, Stream.of(new GoTo(new Position.ToPeople(line.hub())))).toList());
    }

    public static Script tell(Language words, Sentence sentence, Position then) {
        return Script.of(say(words, sentence), new GoTo(then));
    }

    /** The question is short and costs its seconds before the request, so that the caller is in the room from then on. */
    public static Script askOfDanger(Position.AtDanger at) {
        return Script.of(
                new Ask(List.of(new Whole(at.words(), Sentence.DANGER_ASK)), 1, at, DANGER_WAIT_SECONDS),
                new GoTo(new Position.Chosen(at.words(), at.variety(), false, 0)));
    }

    public static Script enter(Seat seat) {
        return Script.of(new Enter(seat), new GoTo(new Position.Fallen(seat.leg(), seat.words(), 0)));
    }

    /** An interpreter is told so before the first voice is heard. */
    public static Script join(Seat seat) {
        return Script.of(say(seat.words(), Sentence.OFFER_JOINING), new Enter(seat),
                new GoTo(new Position.Fallen(seat.leg(), seat.words(), 0)));
    }

    public static Script offer(Position.Hearing at, Utterance.Brief brief) {
        return Script.of(new Ask(List.of(brief), 1, at, OFFER_WAIT_SECONDS),
                new GoTo(new Position.Hearing(at.leg(), at.words(), at.round() + 1, 0)));
    }

    /** No key: a vendor's line is answered by an operator or a menu. Whoever picks up asks to be connected. */
    public static Script vendor(Position.Hearing at, Utterance.VendorBrief brief) {
        return Script.of(new Speak(brief),
                new GoTo(new Position.Answering(at.leg(), at.words(), OfferAnswer.ACCEPT, 0)));
    }

    /** Last words to whoever spoke with an interpreter: first the question, and without a key the farewell. */
    public static Script feedback(LegKey leg, Language words) {
        return Script.of(new Ask(List.of(new Whole(words, Sentence.FEEDBACK_ASK)), 1,
                new Position.AskedForFeedback(leg, words), FEEDBACK_WAIT_SECONDS),
                say(words, Sentence.CALL_ENDED), new HangUp());
    }

    public static Script goodbye(Language words, Sentence sentence) {
        return Script.of(say(words, sentence), new HangUp());
    }

    public static Script waiting(Position.Waiting at) {
        var once = List.of(say(at.words(), at.sentence()), new Pause(HOLD_PAUSE_SECONDS));
        var steps = new ArrayList<Step>();
        Collections.nCopies(HOLD_REPETITIONS, once).forEach(steps::addAll);
        steps.add(new GoTo(at));
        return new Script(steps);
    }

    /** The place is said first, because it is new each time. */
    public static Script inLine(Position.InLine at, Wait wait) {
        var steps = new ArrayList<Step>();
        at.first().forEach(sentence -> steps.add(say(at.words(), sentence)));
        WaitWords.of(wait).forEach(sentence -> steps.add(say(at.words(), sentence)));
        for (int time = 0; time < LINE_REPETITIONS; time++) {
            steps.add(say(at.words(), Sentence.INTERPRETER_COMING));
            steps.add(new Pause(HOLD_PAUSE_SECONDS));
        }
        steps.add(new GoTo(new Position.InLine(at.leg(), at.words(), List.of(), at.mayLetGo())));
        return new Script(steps);
    }

    public static Script told(Position.Told at) {
        return Script.of(say(at.words(), at.sentence()));
    }

    public static Script told(Position.ToldStaff at) {
        return Script.of(new Speak(at.word() == StaffWord.OFFICE_CLOSED
                ? OfficeHours.closed(at.words(), at.opens())
                : new Utterance.ToStaff(at.words(), at.word())));
    }

    static Script oneMoment(Language words, int pauseSeconds, Position again) {
        return Script.of(say(words, Sentence.ONE_MOMENT), new Pause(pauseSeconds), new GoTo(again));
    }

    private static Step say(Language words, Sentence sentence) {
        return new Speak(new Whole(words, sentence));
    }
}
