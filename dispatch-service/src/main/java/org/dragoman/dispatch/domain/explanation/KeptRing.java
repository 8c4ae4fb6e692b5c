package org.dragoman.dispatch.domain.explanation;

import java.time.Instant;
import java.util.Optional;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;

/**
 * One interpreter who was asked, and what became of it.
 *
 * @param number the interpreter's public number
 * @param reason why it ended as it did, as the ledger has it; empty while it is live
 */
public record KeptRing(
        InterpreterId interpreter, String number, long epoch, Instant ordered, Optional<Instant> rang,
        Optional<Instant> accepted, Optional<Instant> connected, Optional<Instant> over, AssignmentState outcome,
        Optional<String> reason) {}
