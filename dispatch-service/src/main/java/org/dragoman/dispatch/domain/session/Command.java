package org.dragoman.dispatch.domain.session;

import java.time.LocalDateTime;
import java.util.Optional;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.leg.LegRole;

/**
 * What the gateway is told to do with a phone. It never carries a number, or what a vendor's
 * menu wants to hear: the relay adds them at the last moment.
 */
public sealed interface Command {

    LegId leg();

    /**
     * Ring a phone; with an offer the person must press 1 before being bridged.
     *
     * @param asksFirst somebody who asked to be called back: they press a key too, though nobody is asked what it means
     */
    record Ring(
            LegId leg, LegRole role, boolean anchor, String language, int ringSeconds, Optional<LegId> livesFor,
            Optional<Offer> offer, boolean asksFirst) implements Command {

        public Ring(LegId leg, LegRole role, boolean anchor, String language, int ringSeconds,
                Optional<LegId> livesFor, Optional<Offer> offer) {
            this(leg, role, anchor, language, ringSeconds, livesFor, offer, false);
        }
    }

    /**
     * What an interpreter hears before accepting: nothing personal.
     *
     * @param varietyName in the hub language
     */
    record Offer(
            AssignmentId assignment, long epoch, String variety, String varietyName, String agency, String domain) {}

    record Stop(LegId leg, String language, Word word) implements Command {}

    record Hold(LegId leg, String language, Word word) implements Command {}

    record Resume(LegId leg) implements Command {}

    /** @param opens with {@link Word#OFFICE_CLOSED}: when the office does, by the city's clocks */
    record Tell(LegId leg, String language, Word word, Optional<LocalDateTime> opens) implements Command {

        public Tell(LegId leg, String language, Word word) {
            this(leg, language, word, Optional.empty());
        }
    }

    /**
     * Tell an interpreter something by text message.
     *
     * @param leg the ring that it is about; the message leaves after what was ordered for that phone before
     */
    record Text(LegId leg, InterpreterId interpreter, String language, TextWord word) implements Command {}

    /**
     * Tell a resident something by text message, from the line that they had called.
     *
     * @param leg the call that did not reach them
     */
    record TextResident(LegId leg, String language, TextWord word) implements Command {}

    /**
     * Tell a human of the city something by text message; for no request, and in no outbox.
     *
     * @param leg of no phone: an id of its own
     */
    record Page(LegId leg, String language, TextWord word) implements Command {}

    /** Ring the registered phone of an interpreter who asked for it on the duty line; for no request. */
    record CallBackOnDuty(LegId leg, InterpreterId interpreter, String language) implements Command {}
}
