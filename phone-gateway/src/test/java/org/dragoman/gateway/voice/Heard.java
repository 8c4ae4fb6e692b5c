package org.dragoman.gateway.voice;

import static org.dragoman.gateway.voice.Heard.Part.CALLER;
import static org.dragoman.gateway.voice.Heard.Part.INTERPRETER;
import static org.dragoman.gateway.voice.Heard.Part.WRITTEN;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** When each text of a phrase book reaches somebody, in the order in which that usually happens. */
enum Heard {

    GREETING(CALLER, "First of all, in the hub language of the city."), //
    LINE_CLOSED(CALLER, "Where the city has closed the line: in each language of its menu. Then a person takes over."), //
    LINE_HOLIDAY(CALLER, "The same, for the day."), //
    INVITATION(CALLER, "In the menu, right after the greeting; each language is said in itself."), //
    MORE(CALLER, "In the menu, where the line has more languages than it has keys."), //
    WHICH_VARIETY(CALLER, "After the language was chosen, where it has varieties that do not understand each other."), //
    VARIETY(CALLER, "One answer to that question."), //
    LINE_EMERGENCY(CALLER, "Where the city has declared an emergency: first of all while they wait."), //
    DANGER_ASK(CALLER, "On lines that ask it, as soon as the language is known."), //
    DANGER_TOLD(CALLER, "After 1: somebody is in danger. First of all while they wait, before all others."), //
    OFFICE_ASK(CALLER, "On lines that ask it, as soon as the language is known; then a few seconds to type."), //
    OFFICE_NOT_FOUND(CALLER, "First of all while they wait, where nobody has the code that they typed."), //
    ONE_MOMENT(CALLER, "When our own system needs some seconds; again every five to seven seconds, for half a minute."), //
    INTERPRETER_COMING(CALLER,
            "While an interpreter is searched for and rung, with eight seconds between; often for minutes."), //
    PLACE_FIRST(CALLER, "While they wait, about once a minute, until a phone rings for them: nobody is before them."), //
    PLACE_SECOND(CALLER, "The same, with one before them."), //
    PLACE_THIRD(CALLER, "The same, with two before them."), //
    PLACE_LATER(CALLER, "The same, with three or more before them."), //
    WAIT_UNDER_1(CALLER, "While they wait, where the wait can be estimated: below one minute."), //
    WAIT_UNDER_3(CALLER, "The same, below three minutes."), //
    WAIT_UNDER_5(CALLER, "The same, below five minutes."), //
    WAIT_UNDER_10(CALLER, "The same, below ten minutes."), //
    WAIT_UNDER_20(CALLER, "The same, below twenty minutes."), //
    WAIT_LONGER(CALLER, "The same, twenty minutes or more."), //
    CALLBACK_OFFER(CALLER,
            "While they wait, when it takes longer: once, at a step of the city's ladder that says so."), //
    CALLBACK_NUMBER(CALLER, "After 1, where the carrier tells us no number."), //
    CALLBACK_NUMBER_WRONG(CALLER, "After a number that cannot be called; then they are asked again."), //
    CALLBACK_TEXT_ASK(CALLER,
            "After 1, or after the number, where that phone takes text messages: one alone, should the call not reach them."), //
    CALLBACK_KEPT(CALLER, "After that, with or without a key: they keep their place. The call ends."), //
    CALLBACK_PRESS_1(CALLER, "When we have called them back and they have picked up."), //
    CONNECTING_AGENCY(CALLER, "When the interpreter has joined, and the phone of the city's office begins to ring."), //
    AGENCY_NOT_REACHED(CALLER, "When the office did not answer; the interpreter is still there."), //
    CONNECTING_DESK(CALLER,
            "To whoever is in the call already, when the phone of the staff at the counter begins to ring."), //
    DESK_NOT_REACHED(CALLER, "When that phone was not answered."), //
    INTERPRETER_LOST(CALLER, "When the interpreter's phone was cut off and another one is searched for."), //
    FEEDBACK_ASK(CALLER, "When the conversation is over and the caller is still on the line."), //
    CALL_ENDED(CALLER, "When the conversation is over; and to an interpreter whose call has come to nothing."), //
    FEEDBACK_KEPT(CALLER,
            "After 1: the interpreter was not understood. A number of six digits follows, digit by digit."), //
    FEEDBACK_REPEATED(CALLER, "After that number; the six digits follow again, and then the farewell."), //
    FEEDBACK_NOT_KEPT(CALLER, "After the same 1, where their call is not found any more. The call ends."), //
    NO_INTERPRETER(CALLER, "When nobody was found in time. The call ends."), //
    TO_BACKUP(CALLER, "When nothing else works and the caller is handed to a person."), //
    BACKUP_NOT_REACHED(CALLER, "When that person did not answer either. The call ends."), //
    TRY_LATER(CALLER, "When something has failed on our side. The call ends."), //
    NOT_IN_SERVICE(CALLER, "When the number that was dialled belongs to no line. The call ends."), //
    OFFER_BRIEF(INTERPRETER, "First of all, when an interpreter has picked up. Said only in hub languages."), //
    VENDOR_BRIEF(INTERPRETER,
            "When the line of an outside interpreting service has picked up. Said only in hub languages."), //
    DOMAIN(INTERPRETER, "Inside the brief: what the conversation is about."), //
    OFFER_JOINING(INTERPRETER, "After the interpreter pressed 1."), //
    OFFER_DECLINED(INTERPRETER, "After the interpreter pressed 2."), //
    OFFER_DECLINED_BREAK(INTERPRETER,
            "After the interpreter pressed 3: declined, and no more calls until they come back."), //
    OFFER_TAKEN(INTERPRETER, "When another interpreter was quicker."), //
    OFFER_WITHDRAWN(INTERPRETER,
            "When the caller hung up before the interpreter could answer, or the call was cancelled."), //
    OFFER_NOT_QUALIFIED(INTERPRETER, "After 1, when the interpreter's certification for this call is no longer valid."), //
    OFFER_STALE(INTERPRETER, "After 1, 2 or 3, when the time to answer is over."), //
    OFFER_UNANSWERED(INTERPRETER, "When the brief was said three times and no key was pressed."), //
    CALLER_LEFT(INTERPRETER, "To everybody else in the call, when the caller has hung up before it began."), //
    TEXT_PUT_ON_BREAK(WRITTEN, "On the interpreter's phone, after several calls that were not answered."), //
    TEXT_WE_CALLED(WRITTEN,
            "On the phone of a caller who agreed to it, when we called back and did not reach them; with "
                    + "the number of the line that they had called."), //
    TEXT_LIMIT_NEAR(WRITTEN, "On the pager of the city, when four fifths of the outgoing calls of its day are used."), //
    TEXT_LIMIT_REACHED(WRITTEN, "The same, when all of them are used."), //
    STAFF(Part.STAFF, "On the city's own numbers for offices and for interpreters; and to an interpreter who pressed "
            + "the star during a call. Said only in hub languages.");

    enum Part {
        CALLER("What a caller hears"), INTERPRETER("What an interpreter hears"), WRITTEN("What is written"), STAFF(
                "What the city's own people hear");

        final String title;

        Part(String title) {
            this.title = title;
        }
    }

    final Part part;
    final String when;

    Heard(Part part, String when) {
        this.part = part;
        this.when = when;
    }

    /** The keys of a phrase book that this stands for: none, one, or one for each variety or domain. */
    Stream<String> keysIn(Map<String, String> texts) {
        return texts.keySet().stream()
                .filter(key -> key.equals(name()) || key.toUpperCase(Locale.ROOT).startsWith(name() + "."))
                .filter(key -> !key.endsWith(".review"))
                .sorted();
    }
}
