package org.dragoman.dispatch.domain.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.assignment.Assignment;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.interpreter.Availability;

/** What becomes of an assignment and of its interpreter. */
record SeatEffects(Session session, Happening happening) {

    List<Effect> take(Assignment live) {
        return List
                .of(moved(live, AssignmentState.ACCEPTED, Optional.of(session.now().plus(session.timing().connect()))));
    }

    List<Effect> connect(Assignment live) {
        return List.of(moved(live, AssignmentState.CONNECTED, Optional.empty()),
                new Effect.InterpreterMoved(live.interpreter(), Availability.IN_CALL, Optional.empty()));
    }

    /** Only whoever was in the call rests after it. */
    List<Effect> release(Assignment live) {
        var effects = new ArrayList<Effect>();
        effects.add(moved(live, endOf(live), Optional.empty()));
        effects.add(live.state() == AssignmentState.CONNECTED
                ? new Effect.InterpreterMoved(live.interpreter(), Availability.WRAP_UP,
                        Optional.of(session.now().plus(session.timing().wrapUp())))
                : new Effect.InterpreterMoved(live.interpreter(), Availability.AVAILABLE, Optional.empty()));
        return effects;
    }

    private Effect moved(Assignment live, AssignmentState to, Optional<Instant> deadline) {
        return new Effect.AssignmentMoved(live.id(), to, deadline, happening.name());
    }

    private AssignmentState endOf(Assignment live) {
        if (live.state() == AssignmentState.CONNECTED) {
            return AssignmentState.ENDED;
        }
        return switch (happening) {
            case INTERPRETER_DECLINED -> AssignmentState.DECLINED;
            case INTERPRETER_DID_NOT_ANSWER -> AssignmentState.LAPSED;
            case RING_NOT_MADE, INTERPRETER_LEFT -> AssignmentState.FAILED;
            case OFFER_MADE, INTERPRETER_ACCEPTED, QUALIFICATION_LOST, INTERPRETER_MET_CALLER, INTERPRETER_CAME_FIRST,
                    ANCHOR_JOINED, ANCHOR_NOT_REACHED, ANCHOR_LEFT, EVERYBODY_LEFT, GUEST_JOINED, GUEST_NOT_REACHED,
                    GUEST_LEFT, STAFF_ENDED_IT, WAITED_TOO_LONG ->
                AssignmentState.WITHDRAWN;
        };
    }
}
