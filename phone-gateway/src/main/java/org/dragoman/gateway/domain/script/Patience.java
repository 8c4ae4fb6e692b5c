package org.dragoman.gateway.domain.script;

import java.util.List;
import java.util.Optional;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.call.Wait;
import org.dragoman.gateway.domain.line.Line;
import org.dragoman.gateway.domain.words.Sentence;

/**
 * What a phone hears while the database or dispatch-service is away: "one moment", and the same question again, for
 * about half a minute; then the backup line, or an apology to people who have none.
 */
public final class Patience {

    /** Put off at most so often. */
    public static final int ASKS = 6;
    /** What was put off is mostly ready a moment later; what is not takes long. With the words, half a minute in all. */
    private static final List<Integer> PAUSE_SECONDS = List.of(1, 2, 5);
    private static final Language ENGLISH = new Language("en");

    private Patience() {}

    /** @param line of the number dialled; empty for phones that we rang, and for unknown numbers */
    public static Script at(Position position, Optional<Line> line) {
        return switch (position) {
            case Position.InMenu at -> line.map(known -> Scripts.ask(known, at)).orElseGet(Patience::apology);
            case Position.ToPeople(var words) -> backupOrApology(line, words);
            case AgencyPosition at -> line.map(known -> AgencyPatience.at(at, known)).orElseGet(Patience::apology);
            case Position.AtDanger at -> Scripts.askOfDanger(at);
            case Position.AskedForOffice at -> OfficeScripts.ask(at);
            case Position.Chosen at -> at.asks() < ASKS
                    ? chosen(at.words(), at.danger() && at.asks() == 0, at.again())
                    : backupOrApology(line, at.words());
            case Position.Fallen(var leg, var words, var asks) -> asks < ASKS
                    ? again(words, asks, new Position.Fallen(leg, words, asks + 1))
                    : backupOrApology(line, words);
            case Position.Hearing(var leg, var words, var round, var asks) -> asks < ASKS
                    ? again(words, asks, new Position.Hearing(leg, words, round, asks + 1))
                    : Scripts.goodbye(words, Sentence.TRY_LATER);
            case Position.Answering(var leg, var words, var answer, var asks) -> asks < ASKS
                    ? again(words, asks, new Position.Answering(leg, words, answer, asks + 1))
                    : Scripts.goodbye(words, Sentence.TRY_LATER);
            case Position.AskedForFeedback(var leg, var words) -> Scripts.goodbye(words, Sentence.CALL_ENDED);
            case Position.Complaining(var leg, var words, var asks) -> asks < ASKS
                    ? again(words, asks, new Position.Complaining(leg, words, asks + 1))
                    : Scripts.goodbye(words, Sentence.TRY_LATER);
            case Position.AfterBackup(var words) -> Scripts.goodbye(words, Sentence.TRY_LATER);
            case Position.Waiting at -> Scripts.waiting(at);
            case Position.InLine at -> Scripts.inLine(at, Wait.UNKNOWN);
            case Position.OfferedCallBack at -> CallBackScripts.offer(at);
            case Position.CallBackChosen(var leg, var words, var asks) -> asks < ASKS
                    ? again(words, asks, new Position.CallBackChosen(leg, words, asks + 1))
                    : again(words, 0, new Position.GoingOnWaiting(leg, words, 0));
            case Position.AskedForNumber at -> CallBackScripts.askNumber(at);
            case Position.GoingOnWaiting(var leg, var words, var asks) -> asks < ASKS
                    ? again(words, asks, new Position.GoingOnWaiting(leg, words, asks + 1))
                    : backupOrApology(line, words);
            case Position.AskedForTexts at -> CallBackScripts.askForTexts(at);
            case Position.TextsAgreed(var leg, var words, var asks) -> asks < ASKS
                    ? again(words, asks, new Position.TextsAgreed(leg, words, asks + 1))
                    : Scripts.goodbye(words, Sentence.CALLBACK_KEPT);
            case Position.CalledBack at -> CallBackScripts.press(at);
            case Position.Told at -> Scripts.told(at);
            case DutyPosition at -> DutyPatience.at(at);
            case Position.AtCutOff at -> AsideScripts.cutOff(at);
            case Position.ToldStaff at -> Scripts.told(at);
            case Position.Aside at -> aside(at);
        };
    }

    /** Whose caller waits is not kept long from the room; only what was pressed is worth asking for again. */
    private static Script aside(Position.Aside position) {
        return switch (position) {
            case Position.Pressing(var leg, var words, var key, var asks) when asks < ASKS ->
                again(words, asks, new Position.Pressing(leg, words, key, asks + 1));
            case Position.Returning(var leg, var words, var asks) -> asks < ASKS
                    ? again(words, asks, new Position.Returning(leg, words, asks + 1))
                    : Scripts.goodbye(words, Sentence.TRY_LATER);
            case Position.NamedOffice(var leg, var words, var code, var round, var asks) when asks < ASKS ->
                again(words, asks, new Position.NamedOffice(leg, words, code, round, asks + 1));
            case Position.AtReasons at -> AsideScripts.reasons(at);
            case Position.AtOffice at -> AsideScripts.office(at);
            case Position.NamedOffice at -> again(at.words(), 0, AsideKeys.back(at));
            case Position.AtLanguages at -> AsideScripts.languages(at);
            case Position.AtKeys at -> again(at.words(), 0, AsideKeys.back(at));
            case Position.AtDialects at -> again(at.words(), 0, AsideKeys.back(at));
            case Position.Named at -> again(at.words(), 0, AsideKeys.back(at));
            case Position.NamedDialect at -> again(at.words(), 0, AsideKeys.back(at));
            case Position.WrongLanguage at -> again(at.words(), 0, AsideKeys.back(at));
            case Position.Pressing at -> again(at.words(), 0, AsideKeys.back(at));
        };
    }

    /** What to do in danger is told at once, whoever is away. */
    private static Script chosen(Language words, boolean danger, Position.Chosen again) {
        return danger ? Scripts.tell(words, Sentence.DANGER_TOLD, again) : again(words, again.asks() - 1, again);
    }

    /** @param asks how often it has been put off before */
    private static Script again(Language words, int asks, Position position) {
        return Scripts.oneMoment(words, PAUSE_SECONDS.get(Math.min(asks, PAUSE_SECONDS.size() - 1)), position);
    }

    private static Script backupOrApology(Optional<Line> line, Language words) {
        return line.map(known -> Scripts.toBackup(known, words))
                .orElseGet(() -> Scripts.goodbye(words, Sentence.TRY_LATER));
    }

    /** To callers of a number that no line is known for. */
    public static Script apology() {
        return Scripts.goodbye(ENGLISH, Sentence.TRY_LATER);
    }
}
