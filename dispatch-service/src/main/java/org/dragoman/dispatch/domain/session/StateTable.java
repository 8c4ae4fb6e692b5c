package org.dragoman.dispatch.domain.session;

import static org.dragoman.dispatch.domain.request.RequestState.ABANDONED;
import static org.dragoman.dispatch.domain.request.RequestState.CANCELLED;
import static org.dragoman.dispatch.domain.request.RequestState.COMPLETED;
import static org.dragoman.dispatch.domain.request.RequestState.CONNECTING;
import static org.dragoman.dispatch.domain.request.RequestState.IN_SESSION;
import static org.dragoman.dispatch.domain.request.RequestState.OVERFLOWED;
import static org.dragoman.dispatch.domain.request.RequestState.RINGING;
import static org.dragoman.dispatch.domain.request.RequestState.UNFILLED;
import static org.dragoman.dispatch.domain.request.RequestState.WAITING;
import static org.dragoman.dispatch.domain.session.Action.COME_BACK;
import static org.dragoman.dispatch.domain.session.Action.CONNECT_INTERPRETER;
import static org.dragoman.dispatch.domain.session.Action.HOLD_OTHERS;
import static org.dragoman.dispatch.domain.session.Action.RELEASE_INTERPRETER;
import static org.dragoman.dispatch.domain.session.Action.RESUME_OTHERS;
import static org.dragoman.dispatch.domain.session.Action.RING_ANCHOR;
import static org.dragoman.dispatch.domain.session.Action.RING_GUESTS;
import static org.dragoman.dispatch.domain.session.Action.STEP_ASIDE;
import static org.dragoman.dispatch.domain.session.Action.STOP_EVERYONE;
import static org.dragoman.dispatch.domain.session.Action.TAKE_SEAT;
import static org.dragoman.dispatch.domain.session.Action.TELL_GUEST_MISSING;
import static org.dragoman.dispatch.domain.session.Action.WRITE_TO_RESIDENT;
import static org.dragoman.dispatch.domain.session.Step.end;
import static org.dragoman.dispatch.domain.session.Step.ignore;
import static org.dragoman.dispatch.domain.session.Step.to;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.request.EndReason;
import org.dragoman.dispatch.domain.request.RequestState;

/** The one table of what happens in a session. A test draws it into docs/states.md. */
public final class StateTable {

    private static final String NOT_THE_OFFER = "no offer of this epoch is live";
    private static final String NO_INTERPRETER_THERE = "no interpreter is there";

    /** An offer came to nothing and the caller has waited as long as the city allows: no other phone is rung. */
    static final Step.Move OUT_OF_PATIENCE = new Step.Move(UNFILLED, Optional.of(EndReason.NO_INTERPRETER_IN_TIME),
            List.of(RELEASE_INTERPRETER, STOP_EVERYONE));

    /** An offer came to nothing while other phones still ring for the same caller. */
    static final Step.Move OTHERS_RING = new Step.Move(RINGING, Optional.empty(), List.of(RELEASE_INTERPRETER));

    private StateTable() {}

    /** A session that a vendor held is over: the request did not end by the city's own interpreters. */
    static Step.Move byVendor(Step.Move move) {
        return move.next() == COMPLETED ? new Step.Move(OVERFLOWED, move.end(), move.actions()) : move;
    }

    /** Who did not answer was no desk but the resident, who is rung first: called back, or asked for without a desk. */
    static Step.Move ofResident(Step.Move move) {
        return move.end().filter(EndReason.DESK_NOT_REACHED::equals).isPresent()
                ? new Step.Move(move.next(), Optional.of(EndReason.RESIDENT_NOT_REACHED),
                        Stream.concat(Stream.of(WRITE_TO_RESIDENT), move.actions().stream()).toList())
                : move;
    }

    public static Step next(RequestState state, Happening happening) {
        return switch (state) {
            case WAITING -> whileWaiting(happening);
            case RINGING -> whileRinging(happening);
            case CONNECTING -> whileConnecting(happening);
            case IN_SESSION -> inSession(happening);
            case COMPLETED, ABANDONED, CANCELLED, OVERFLOWED, UNFILLED -> ignore("the request has ended");
        };
    }

    private static Step whileWaiting(Happening happening) {
        return switch (happening) {
            case OFFER_MADE -> to(RINGING);
            case ANCHOR_JOINED, GUEST_JOINED -> to(WAITING, HOLD_OTHERS);
            case ANCHOR_LEFT -> end(ABANDONED, EndReason.CALLER_LEFT_WHILE_WAITING, STOP_EVERYONE);
            case ANCHOR_NOT_REACHED -> end(ABANDONED, EndReason.DESK_NOT_REACHED, STOP_EVERYONE);
            case EVERYBODY_LEFT -> end(COMPLETED, EndReason.EVERYBODY_LEFT, STOP_EVERYONE);
            case GUEST_NOT_REACHED, GUEST_LEFT, RUNG_REACHED -> to(WAITING);
            case CALL_BACK_CHOSEN -> to(WAITING);
            case CALLER_CUT_OFF, CALL_AGAIN_CHOSEN, OLD_CALL_OVER, ANCHOR_RINGS_AGAIN -> ignore(NO_INTERPRETER_THERE);
            case STAFF_ENDED_IT -> end(CANCELLED, EndReason.CANCELLED_BY_STAFF, STOP_EVERYONE);
            case WAITED_TOO_LONG -> end(UNFILLED, EndReason.NO_INTERPRETER_IN_TIME, STOP_EVERYONE);
            case INTERPRETER_ACCEPTED, INTERPRETER_DECLINED, INTERPRETER_DID_NOT_ANSWER, RING_NOT_MADE,
                    QUALIFICATION_LOST,
                    INTERPRETER_MET_CALLER, INTERPRETER_CAME_FIRST, INTERPRETER_LEFT, OFFER_PULLED_BACK,
                    INTERPRETER_STEPPED_ASIDE, INTERPRETER_CAME_BACK, WRONG_LANGUAGE, REPLACEMENT_ASKED,
                    OFFICE_NAMED ->
                ignore(NOT_THE_OFFER);
        };
    }

    private static Step whileRinging(Happening happening) {
        return switch (happening) {
            case INTERPRETER_ACCEPTED -> to(CONNECTING, TAKE_SEAT);
            case INTERPRETER_DECLINED, INTERPRETER_DID_NOT_ANSWER, RING_NOT_MADE, QUALIFICATION_LOST,
                    INTERPRETER_LEFT, OFFER_PULLED_BACK ->
                to(WAITING, RELEASE_INTERPRETER);
            case ANCHOR_JOINED, GUEST_JOINED -> to(RINGING, HOLD_OTHERS);
            case ANCHOR_LEFT -> end(ABANDONED, EndReason.CALLER_LEFT_WHILE_WAITING, RELEASE_INTERPRETER, STOP_EVERYONE);
            case ANCHOR_NOT_REACHED -> end(ABANDONED, EndReason.DESK_NOT_REACHED, RELEASE_INTERPRETER, STOP_EVERYONE);
            case EVERYBODY_LEFT -> end(COMPLETED, EndReason.EVERYBODY_LEFT, RELEASE_INTERPRETER, STOP_EVERYONE);
            case GUEST_NOT_REACHED, GUEST_LEFT, RUNG_REACHED -> to(RINGING);
            // What rings, rings for a caller on the line, and would stop when that call ends.
            case CALL_BACK_CHOSEN -> to(WAITING, RELEASE_INTERPRETER);
            case CALLER_CUT_OFF, CALL_AGAIN_CHOSEN, OLD_CALL_OVER, ANCHOR_RINGS_AGAIN -> ignore(NO_INTERPRETER_THERE);
            case STAFF_ENDED_IT ->
                end(CANCELLED, EndReason.CANCELLED_BY_STAFF, RELEASE_INTERPRETER, STOP_EVERYONE);
            // A phone is ringing: the caller gets the benefit of it, within the ring's own deadline.
            case WAITED_TOO_LONG -> to(RINGING);
            case OFFER_MADE -> to(RINGING);
            case INTERPRETER_MET_CALLER, INTERPRETER_CAME_FIRST, INTERPRETER_STEPPED_ASIDE, INTERPRETER_CAME_BACK,
                    WRONG_LANGUAGE, REPLACEMENT_ASKED, OFFICE_NAMED ->
                ignore("nobody has pressed 1");
        };
    }

    private static Step whileConnecting(Happening happening) {
        return switch (happening) {
            case INTERPRETER_MET_CALLER -> to(IN_SESSION, CONNECT_INTERPRETER, RESUME_OTHERS, RING_GUESTS);
            case INTERPRETER_CAME_FIRST -> to(CONNECTING, CONNECT_INTERPRETER, RING_ANCHOR);
            case ANCHOR_JOINED -> to(IN_SESSION, RESUME_OTHERS, RING_GUESTS);
            case ANCHOR_RINGS_AGAIN, OLD_CALL_OVER -> to(CONNECTING, RING_ANCHOR);
            case INTERPRETER_LEFT -> to(WAITING, RELEASE_INTERPRETER, HOLD_OTHERS);
            case ANCHOR_NOT_REACHED -> end(ABANDONED, EndReason.DESK_NOT_REACHED, RELEASE_INTERPRETER, STOP_EVERYONE);
            case ANCHOR_LEFT ->
                end(ABANDONED, EndReason.CALLER_LEFT_WHILE_CONNECTING, RELEASE_INTERPRETER, STOP_EVERYONE);
            case EVERYBODY_LEFT -> end(COMPLETED, EndReason.EVERYBODY_LEFT, RELEASE_INTERPRETER, STOP_EVERYONE);
            case GUEST_JOINED, GUEST_NOT_REACHED, GUEST_LEFT -> to(CONNECTING);
            case STAFF_ENDED_IT ->
                end(CANCELLED, EndReason.CANCELLED_BY_STAFF, RELEASE_INTERPRETER, STOP_EVERYONE);
            case OFFER_MADE, INTERPRETER_ACCEPTED -> ignore("the seat is taken");
            case INTERPRETER_DECLINED, INTERPRETER_DID_NOT_ANSWER, RING_NOT_MADE, QUALIFICATION_LOST,
                    OFFER_PULLED_BACK ->
                ignore("this offer was accepted");
            case CALL_BACK_CHOSEN -> ignore("an interpreter is on the way");
            case CALLER_CUT_OFF, CALL_AGAIN_CHOSEN -> ignore("no line has dropped");
            // The star, while somebody is waited for who is still rung.
            case INTERPRETER_STEPPED_ASIDE -> to(CONNECTING, STEP_ASIDE);
            case INTERPRETER_CAME_BACK -> to(CONNECTING, COME_BACK);
            case WRONG_LANGUAGE, REPLACEMENT_ASKED, OFFICE_NAMED -> ignore("they do not speak yet");
            case RUNG_REACHED, WAITED_TOO_LONG -> ignore("each step towards the room has a deadline of its own");
        };
    }

    private static Step inSession(Happening happening) {
        return switch (happening) {
            case INTERPRETER_STEPPED_ASIDE -> to(IN_SESSION, STEP_ASIDE, HOLD_OTHERS);
            // An office that was named meanwhile is rung now.
            case INTERPRETER_CAME_BACK -> to(IN_SESSION, COME_BACK, RESUME_OTHERS, RING_GUESTS);
            case OFFICE_NAMED -> to(IN_SESSION, RING_GUESTS);
            // The conversation goes on, and nobody is held: the interpreter stays until somebody else is there.
            case REPLACEMENT_ASKED -> to(WAITING);
            case INTERPRETER_LEFT, WRONG_LANGUAGE -> to(WAITING, RELEASE_INTERPRETER, HOLD_OTHERS);
            // However its end is told: without the anchor there is no session.
            case ANCHOR_LEFT, ANCHOR_NOT_REACHED ->
                end(COMPLETED, EndReason.CALLER_HUNG_UP, RELEASE_INTERPRETER, STOP_EVERYONE);
            case EVERYBODY_LEFT -> end(COMPLETED, EndReason.EVERYBODY_LEFT, RELEASE_INTERPRETER, STOP_EVERYONE);
            case GUEST_NOT_REACHED -> to(IN_SESSION, TELL_GUEST_MISSING);
            case GUEST_JOINED, GUEST_LEFT -> to(IN_SESSION);
            case STAFF_ENDED_IT -> end(COMPLETED, EndReason.ENDED_BY_STAFF, RELEASE_INTERPRETER, STOP_EVERYONE);
            case WAITED_TOO_LONG -> end(COMPLETED, EndReason.SESSION_TOO_LONG, RELEASE_INTERPRETER, STOP_EVERYONE);
            case OFFER_MADE, INTERPRETER_ACCEPTED -> ignore("the seat is taken");
            case INTERPRETER_DECLINED, INTERPRETER_DID_NOT_ANSWER, RING_NOT_MADE, QUALIFICATION_LOST,
                    OFFER_PULLED_BACK ->
                ignore("this offer was accepted");
            case INTERPRETER_MET_CALLER, INTERPRETER_CAME_FIRST, ANCHOR_JOINED, ANCHOR_RINGS_AGAIN,
                    OLD_CALL_OVER ->
                ignore("they are together already");
            case CALL_BACK_CHOSEN -> ignore("an interpreter is there");
            // Whoever was called back is called once more, if the interpreter wants it.
            case CALLER_CUT_OFF -> to(CONNECTING);
            case CALL_AGAIN_CHOSEN -> ignore("no line has dropped");
            case RUNG_REACHED -> ignore("nobody is searched for");
        };
    }
}
