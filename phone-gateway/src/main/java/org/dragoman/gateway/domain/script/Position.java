package org.dragoman.gateway.domain.script;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.domain.call.CallKey;
import org.dragoman.gateway.domain.call.OfferAnswer;
import org.dragoman.gateway.domain.line.MenuItem;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.domain.words.StaffWord;

/**
 * The place in a call from which the carrier asks "what next?". It travels in the signed URL, so a step can be asked
 * again, by any instance, and answers the same. {@code asks} counts how often an answer was put off.
 */
public sealed interface Position
        permits
        Position.InMenu, Position.ToPeople, Position.AtDanger, Position.AskedForOffice, Position.Chosen,
        Position.AskedForFeedback,
        Position.Complaining, Position.AfterBackup, Position.Hearing, Position.Answering, Position.Fallen,
        Position.Waiting, Position.InLine, Position.Told, Position.ToldStaff, Position.Aside, Position.AtCutOff,
        Position.OfCallBack,
        AgencyPosition, DutyPosition {

    /** Somewhere in the residents' menu. */
    sealed interface InMenu extends Position {}

    record AtMenu(int round) implements InMenu {}

    /** Among the further languages. */
    record AtMore(int round) implements InMenu {}

    record AtQuestion(String key, int round) implements InMenu {
        public AtQuestion {
            if (!MenuItem.isKey(key)) {
                throw new IllegalArgumentException("No menu has that key");
            }
        }
    }

    /** A person takes over. */
    record ToPeople(Language words) implements Position {}

    /** A resident has chosen, and is asked first whether somebody is in danger. */
    record AtDanger(Language words, Language variety) implements Position {}

    /** A resident has chosen, and is asked first for the code of an office, which a letter may show. */
    record AskedForOffice(Language words, Language variety) implements Position {}

    /**
     * A resident has chosen; the request is to be committed.
     *
     * @param office the code that they keyed in
     */
    record Chosen(Language words, Language variety, boolean danger, int asks, Optional<String> office)
            implements
                Position {
        public Chosen {
            requireCode(office.orElse("0"));
        }

        public Chosen(Language words, Language variety, boolean danger, int asks) {
            this(words, variety, danger, asks, Optional.empty());
        }

        Chosen again() {
            return new Chosen(words, variety, danger, asks + 1, office);
        }
    }

    /** The conversation is over and the caller hears the question whether it was understood; the next key answers it. */
    record AskedForFeedback(LegKey leg, Language words) implements Position {}

    /** The interpreter was not understood. */
    record Complaining(LegKey leg, Language words, int asks) implements Position {}

    record AfterBackup(Language words) implements Position {}

    /** A person whose phone was rung hears what is offered. */
    record Hearing(LegKey leg, Language words, int round, int asks) implements Position {}

    record Answering(LegKey leg, Language words, OfferAnswer answer, int asks) implements Position {}

    /** Out of the room while the phone is still up. */
    record Fallen(LegKey leg, Language words, int asks) implements Position {}

    /** An interpreter has stepped out of a room in which the others wait. */
    sealed interface Aside extends Position {
        LegKey leg();

        Language words();
    }

    /** Hears the keys. */
    record AtKeys(LegKey leg, Language words, int round, int asks) implements Aside {}

    /** Hears why one may be replaced. */
    record AtReasons(LegKey leg, Language words, int round) implements Aside {}

    /** Is asked which language it is, by the keys of the language line's menu. */
    record AtLanguages(LegKey leg, Language words, int round) implements Aside {}

    /** Is asked which variety of the language behind this key it is. */
    record AtDialects(LegKey leg, Language words, String key, int round) implements Aside {
        public AtDialects {
            if (!MenuItem.isKey(key)) {
                throw new IllegalArgumentException("No menu has that key");
            }
        }
    }

    /** Has named a language by this key. */
    record Named(LegKey leg, Language words, String key, int round) implements Aside {
        public Named {
            if (!MenuItem.isKey(key)) {
                throw new IllegalArgumentException("No menu has that key");
            }
        }
    }

    /** Has named a variety by the key of its language, and its own. */
    record NamedDialect(LegKey leg, Language words, String key, String choice, int round) implements Aside {
        public NamedDialect {
            if (!MenuItem.isKey(key) || !MenuItem.isKey(choice)) {
                throw new IllegalArgumentException("No menu has that key");
            }
        }
    }

    /** Says that it is another language; the menu begins with the dialects of the one that it was taken for. */
    record WrongLanguage(LegKey leg, Language words, int asks) implements Aside {}

    /** Is asked which other office is to be called. */
    record AtOffice(LegKey leg, Language words, int round) implements Aside {}

    /** Has keyed in the code of an office. */
    record NamedOffice(LegKey leg, Language words, String code, int round, int asks) implements Aside {
        public NamedOffice {
            requireCode(code);
        }
    }

    record Pressing(LegKey leg, Language words, CallKey key, int asks) implements Aside {}

    record Returning(LegKey leg, Language words, int asks) implements Aside {}

    /** An interpreter whose caller's line has dropped is asked whether they are to be called once more. */
    record AtCutOff(LegKey leg, Language words) implements Position {}

    /** Waiting in a room or on hold: this sentence again and again. */
    record Waiting(Language words, Sentence sentence) implements Position {}

    /**
     * A caller waits for an interpreter, and hears the place in line where it is known.
     *
     * @param first what is said before anything else, once
     * @param mayLetGo they have not been offered yet to be called back
     */
    record InLine(LegKey leg, Language words, List<Sentence> first, boolean mayLetGo) implements Position {
        public InLine {
            first = List.copyOf(first);
        }
    }

    /** Of a caller who may be called back, or is. */
    sealed interface OfCallBack extends Position {

        LegKey leg();

        Language words();
    }

    /** Where a caller who has waited long may choose to be called back. */
    sealed interface LettingGo extends OfCallBack {}

    /** A number is to be kept: as the carrier tells it, or as it is keyed in. It travels in no address. */
    sealed interface WithNumber extends LettingGo {}

    /** Out of the room, and offered to be called back; without a key they go on waiting. */
    record OfferedCallBack(LegKey leg, Language words) implements LettingGo {}

    /** They want it, and the number from which they call is to be kept. */
    record CallBackChosen(LegKey leg, Language words, int asks) implements WithNumber {}

    /** The carrier told no number that can be called: they key one in. */
    record AskedForNumber(LegKey leg, Language words, int round) implements WithNumber {}

    /** They go on waiting, and are not offered it a second time. */
    record GoingOnWaiting(LegKey leg, Language words, int asks) implements LettingGo {}

    /** Will be called back, and is asked whether a text message may come where a call does not reach them. */
    record AskedForTexts(LegKey leg, Language words) implements OfCallBack {}

    /** They agreed to it. */
    record TextsAgreed(LegKey leg, Language words, int asks) implements OfCallBack {}

    /** Called back, and asked for a key first: a voicemail presses none. */
    record CalledBack(LegKey leg, Language words, int round) implements OfCallBack {}

    /** An announcement in a room: this sentence once. */
    record Told(Language words, Sentence sentence) implements Position {}

    /**
     * The same, to one of the city's own people.
     *
     * @param opens with OFFICE_CLOSED: when the office does
     */
    record ToldStaff(Language words, StaffWord word, Optional<LocalDateTime> opens) implements Position {

        public ToldStaff(Language words, StaffWord word) {
            this(words, word, Optional.empty());
        }
    }

    private static void requireCode(String code) {
        if (!code.matches("[0-9]{1,8}")) {
            throw new IllegalArgumentException("The code of an office is 1 to 8 digits");
        }
    }
}
