package org.dragoman.dispatch.domain.explanation;

import java.time.Instant;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;

/** An assignment that was connected: it counts as a call of the day on which it was offered. */
public record PastCall(InterpreterId interpreter, Instant offered, Instant connected) {}
