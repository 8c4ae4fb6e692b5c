package org.dragoman.dispatch.domain.shift;

import java.time.Instant;

/** From this moment on the shifts say something else than before. */
public record Turn(Instant at, Duty to) {}
