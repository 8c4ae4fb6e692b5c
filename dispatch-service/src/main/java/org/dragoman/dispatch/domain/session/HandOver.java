package org.dragoman.dispatch.domain.session;

import static org.dragoman.dispatch.domain.request.RequestState.COMPLETED;
import static org.dragoman.dispatch.domain.request.RequestState.CONNECTING;
import static org.dragoman.dispatch.domain.request.RequestState.IN_SESSION;
import static org.dragoman.dispatch.domain.request.RequestState.WAITING;
import static org.dragoman.dispatch.domain.session.Action.COME_BACK;
import static org.dragoman.dispatch.domain.session.Action.CONNECT_INTERPRETER;
import static org.dragoman.dispatch.domain.session.Action.HAND_OVER;
import static org.dragoman.dispatch.domain.session.Action.HOLD_OTHERS;
import static org.dragoman.dispatch.domain.session.Action.RELEASE_INTERPRETER;
import static org.dragoman.dispatch.domain.session.Action.RESUME_OTHERS;
import static org.dragoman.dispatch.domain.session.Action.RING_GUESTS;
import static org.dragoman.dispatch.domain.session.Action.STEP_ASIDE;
import static org.dragoman.dispatch.domain.session.Action.STOP_EVERYONE;
import static org.dragoman.dispatch.domain.session.Action.TELL_NOBODY_ELSE;
import static org.dragoman.dispatch.domain.session.Step.end;
import static org.dragoman.dispatch.domain.session.Step.ignore;
import static org.dragoman.dispatch.domain.session.Step.to;

import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.request.EndReason;
import org.dragoman.dispatch.domain.request.RequestState;

/**
 * What is otherwise while an interpreter who asked to be replaced still speaks and the next one is sought, rung or on the
 * way: the search is any search, but nobody is held, and it never ends the conversation.
 */
public final class HandOver {

    /** Nobody can be found, or an offer came to nothing too late: they go on as they were. */
    static final Step.Move GIVEN_UP = new Step.Move(IN_SESSION, Optional.empty(),
            List.of(RELEASE_INTERPRETER, TELL_NOBODY_ELSE));

    private HandOver() {}

    /** What happens to the interpreter who is to be replaced. */
    static Step ofStanding(RequestState state, Happening happening) {
        return switch (happening) {
            case INTERPRETER_STEPPED_ASIDE -> to(state, STEP_ASIDE, HOLD_OTHERS);
            case INTERPRETER_CAME_BACK -> to(state, COME_BACK, RESUME_OTHERS, RING_GUESTS);
            case OFFICE_NAMED -> to(state, RING_GUESTS);
            // The search goes on, as for any interpreter who was lost.
            case INTERPRETER_LEFT -> to(state, RELEASE_INTERPRETER, HOLD_OTHERS);
            case OFFER_MADE, INTERPRETER_ACCEPTED, INTERPRETER_DECLINED, INTERPRETER_DID_NOT_ANSWER, RING_NOT_MADE,
                    QUALIFICATION_LOST, INTERPRETER_MET_CALLER, INTERPRETER_CAME_FIRST, WRONG_LANGUAGE,
                    REPLACEMENT_ASKED, ANCHOR_JOINED, ANCHOR_RINGS_AGAIN, ANCHOR_NOT_REACHED, ANCHOR_LEFT,
                    CALL_BACK_CHOSEN,
                    CALLER_CUT_OFF, CALL_AGAIN_CHOSEN, OLD_CALL_OVER, EVERYBODY_LEFT, GUEST_JOINED,
                    GUEST_NOT_REACHED, GUEST_LEFT, STAFF_ENDED_IT, OFFER_PULLED_BACK, RUNG_REACHED, WAITED_TOO_LONG ->
                ignore("somebody else is sought already");
        };
    }

    /** What happens to anybody else. */
    static Step next(RequestState state, Happening happening) {
        var usual = StateTable.next(state, happening);
        return switch (happening) {
            case INTERPRETER_MET_CALLER -> state == CONNECTING
                    ? to(IN_SESSION, HAND_OVER, CONNECT_INTERPRETER, RESUME_OTHERS, RING_GUESTS)
                    : usual;
            case INTERPRETER_LEFT -> state == CONNECTING ? to(WAITING, RELEASE_INTERPRETER) : usual;
            case ANCHOR_JOINED, GUEST_JOINED -> to(state);
            case WAITED_TOO_LONG -> state == WAITING ? GIVEN_UP : usual;
            case ANCHOR_LEFT, ANCHOR_NOT_REACHED ->
                end(COMPLETED, EndReason.CALLER_HUNG_UP, RELEASE_INTERPRETER, STOP_EVERYONE);
            case EVERYBODY_LEFT -> end(COMPLETED, EndReason.EVERYBODY_LEFT, RELEASE_INTERPRETER, STOP_EVERYONE);
            case STAFF_ENDED_IT -> end(COMPLETED, EndReason.ENDED_BY_STAFF, RELEASE_INTERPRETER, STOP_EVERYONE);
            case OFFER_MADE, INTERPRETER_ACCEPTED, INTERPRETER_DECLINED, INTERPRETER_DID_NOT_ANSWER, RING_NOT_MADE,
                    QUALIFICATION_LOST, INTERPRETER_CAME_FIRST, INTERPRETER_STEPPED_ASIDE, INTERPRETER_CAME_BACK,
                    WRONG_LANGUAGE, REPLACEMENT_ASKED, OFFICE_NAMED, ANCHOR_RINGS_AGAIN, CALL_BACK_CHOSEN,
                    CALLER_CUT_OFF,
                    CALL_AGAIN_CHOSEN, OLD_CALL_OVER,
                    GUEST_NOT_REACHED, GUEST_LEFT,
                    OFFER_PULLED_BACK,
                    RUNG_REACHED ->
                usual;
        };
    }
}
