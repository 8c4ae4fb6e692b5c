package org.dragoman.dispatch.domain.matching;

import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;

/** What PostgreSQL says to a proposed match. Conflicts are normal: drop the pair, go on. */
public sealed interface MatchOutcome {

    record Committed(AssignmentId assignment, InterpreterId interpreter) implements MatchOutcome {}

    /** The interpreter is not free, not qualified any more, or the phone is offered another call. */
    record InterpreterGone() implements MatchOutcome {}

    /** The request is offered, taken or over. */
    record RequestGone() implements MatchOutcome {}
}
