package org.dragoman.dispatch.domain.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.ladder.Rung;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.place.SiteId;

/** One durable consequence of an event; all of a change commit together. */
public sealed interface Effect {

    record LegMoved(LegId leg, LegState to, Optional<LegEnd> end) implements Effect {}

    record LegHeld(LegId leg, boolean held) implements Effect {}

    /**
     * The ring-out clock starts when the phone rings, not when the carrier is told, and anew when it is picked up. The
     * first such moment is kept as the one when the ring began.
     */
    record RingBegan(AssignmentId assignment, Instant answerBy) implements Effect {}

    record AssignmentMoved(AssignmentId assignment, AssignmentState to, Optional<Instant> deadline, String reason)
            implements
                Effect {}

    /** An interpreter who stepped aside is expected back; empty: is back. */
    record BackBy(AssignmentId assignment, Optional<Instant> at) implements Effect {}

    /** The caller's language is another one than was chosen. */
    record VarietyChanged(VarietyTag variety) implements Effect {}

    /** Why the interpreter wants to be replaced: for the ledger alone. */
    record ReasonGiven(ReplaceReason reason) implements Effect {}

    /**
     * A choice that the interpreter made meanwhile (break, off duty) wins over {@code to} once the call is over.
     *
     * @param until only for WRAP_UP: when it ends by itself
     */
    record InterpreterMoved(InterpreterId interpreter, Availability to, Optional<Instant> until) implements Effect {}

    /**
     * A break was asked for by phone while the offer rang, or during the call. It is kept as any choice made during an offer, so it comes before
     * the {@link InterpreterMoved} in which it takes effect; going off duty, once chosen or due, stays what comes next.
     */
    record BreakChosen(InterpreterId interpreter) implements Effect {}

    /** How many rings in a row this interpreter has let ring out; an answered one begins anew. */
    record MissesCounted(InterpreterId interpreter, int inARow) implements Effect {}

    record CourseChanged(Course course) implements Effect {}

    /** The search widens, or begins anew with a new wait. */
    record RungChanged(int number, Rung rung) implements Effect {}

    /**
     * The caller lets go of the line and keeps the place in it: the call that is to be made is the anchor from now on.
     *
     * @param before the call that the caller is on
     * @param number to be rung; kept sealed, and no longer than the request is open
     */
    record AnchorCalledBack(LegId before, LegId now, PhoneNumber number, Instant until) implements Effect {}

    /**
     * The line of somebody who was called back has dropped: another call to the same number is planned, and is the anchor
     * from now on. It comes before the end of the first, with which the number would be forgotten.
     *
     * @param guests whose calls end with the first: they are planned once more as well
     */
    record AnchorCutOff(LegId before, LegId now, List<LegId> guests) implements Effect {

        public AnchorCutOff {
            guests = List.copyOf(guests);
        }
    }

    /**
     * Whoever is rung for the interpreter did not pick up: another call to the same number is planned, and is the anchor from
     * now on. It comes before the end of the first.
     */
    record AnchorRungAgain(LegId before, LegId now) implements Effect {}

    /**
     * Whoever is called back agreed to a text message.
     *
     * @param line that they had called, and from which it comes
     */
    record TextsAgreed(PhoneNumber line) implements Effect {}

    /** The phone of this office is to be rung in this session, by a leg of its own. */
    record OfficeAdded(LegId leg, SiteId site) implements Effect {}

    record Commanded(Command command) implements Effect {}

    /**
     * The interpreter is told by text message what is about to be done. Whoever has chosen meanwhile has that done instead
     * and is told nothing; so this comes before the {@link InterpreterMoved} that it speaks of.
     */
    record Texted(Command.Text text) implements Effect {}

    /** A resident who agreed to it is told something by text message; their number is taken before it is forgotten. */
    record ResidentTexted(Command.TextResident text) implements Effect {}
}
