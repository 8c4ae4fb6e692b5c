package org.dragoman.dispatch.domain.session;

import static org.dragoman.dispatch.domain.request.RequestState.COMPLETED;
import static org.dragoman.dispatch.domain.request.RequestState.CONNECTING;
import static org.dragoman.dispatch.domain.session.Action.RELEASE_INTERPRETER;
import static org.dragoman.dispatch.domain.session.Action.RING_ANCHOR;
import static org.dragoman.dispatch.domain.session.Action.STOP_EVERYONE;
import static org.dragoman.dispatch.domain.session.Step.end;
import static org.dragoman.dispatch.domain.session.Step.to;

import org.dragoman.dispatch.domain.request.EndReason;

/**
 * What is otherwise while a caller whose line has dropped may be, or is, called once more: they have spoken with the
 * interpreter, who waits for them; whatever comes to nothing ends as the conversation would have ended.
 */
public final class CalledAgain {

    private CalledAgain() {}

    static Step next(Happening happening) {
        return switch (happening) {
            case CALL_AGAIN_CHOSEN -> to(CONNECTING, RING_ANCHOR);
            case ANCHOR_NOT_REACHED, ANCHOR_LEFT, INTERPRETER_LEFT ->
                end(COMPLETED, EndReason.CALLER_HUNG_UP, RELEASE_INTERPRETER, STOP_EVERYONE);
            case STAFF_ENDED_IT -> end(COMPLETED, EndReason.ENDED_BY_STAFF, RELEASE_INTERPRETER, STOP_EVERYONE);
            case OFFER_MADE, INTERPRETER_ACCEPTED, INTERPRETER_DECLINED, INTERPRETER_DID_NOT_ANSWER, RING_NOT_MADE,
                    QUALIFICATION_LOST, INTERPRETER_MET_CALLER, INTERPRETER_CAME_FIRST, INTERPRETER_STEPPED_ASIDE,
                    INTERPRETER_CAME_BACK, WRONG_LANGUAGE, REPLACEMENT_ASKED, OFFICE_NAMED, OLD_CALL_OVER,
                    ANCHOR_JOINED,
                    ANCHOR_RINGS_AGAIN,
                    CALL_BACK_CHOSEN,
                    CALLER_CUT_OFF, EVERYBODY_LEFT, GUEST_JOINED, GUEST_NOT_REACHED, GUEST_LEFT, OFFER_PULLED_BACK,
                    RUNG_REACHED,
                    WAITED_TOO_LONG ->
                StateTable.next(CONNECTING, happening);
        };
    }
}
