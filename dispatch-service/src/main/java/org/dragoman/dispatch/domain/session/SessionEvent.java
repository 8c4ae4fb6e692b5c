package org.dragoman.dispatch.domain.session;

import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.place.SiteId;

/** Something that happened to one session, as it is told; {@link Meaning} says what it means. */
public sealed interface SessionEvent {

    record PhoneRang(LegId leg) implements SessionEvent {}

    record PhoneAnswered(LegId leg) implements SessionEvent {}

    record JoinedRoom(LegId leg) implements SessionEvent {}

    /** @param roomClosed the carrier closed the room for everybody; its anchor's own end is on the way */
    record LeftRoom(LegId leg, boolean roomClosed) implements SessionEvent {}

    record PhoneEnded(LegId leg, LegEnd end) implements SessionEvent {}

    record OfferAccepted(AssignmentId assignment, long epoch) implements SessionEvent {}

    record OfferDeclined(AssignmentId assignment, long epoch) implements SessionEvent {}

    /** Declined, and after it the interpreter wants a break. */
    record OfferDeclinedForBreak(AssignmentId assignment, long epoch) implements SessionEvent {}

    /** An interpreter asks for something during the call. */
    record KeyPressed(LegId leg, CallKey key) implements SessionEvent {}

    /** The caller's phone is still up but fell out of its room. */
    record AnchorAsksWhatNow(LegId leg) implements SessionEvent {}

    /**
     * A resident who waits on the phone would rather be called back.
     *
     * @param leg the call that they are on
     * @param next the call that is to be made, a new leg
     */
    record CallBackChosen(LegId leg, LegId next, PhoneNumber number) implements SessionEvent {}

    /**
     * Whoever let go of the line agreed to a text message.
     *
     * @param leg the call that they were on
     * @param line that they had called
     */
    record TextsAgreed(LegId leg, PhoneNumber line) implements SessionEvent {}

    /**
     * An interpreter names another office, which is open.
     *
     * @param leg of the interpreter
     * @param next the call to that office that is to be made, a new leg
     */
    record OfficeNamed(LegId leg, SiteId site, LegId next) implements SessionEvent {}

    record StaffEndsIt() implements SessionEvent {}

    record StaffPullsOfferBack() implements SessionEvent {}

    /** This interpreter may take no calls from this moment on. */
    record InterpreterSuspended(InterpreterId interpreter) implements SessionEvent {}

    /** A deadline of the request, or of its live assignment, has passed by the database's clock. */
    record DeadlinePassed() implements SessionEvent {}
}
