package org.dragoman.dispatch.domain.shift;

import java.time.Instant;

/** A shift as it really is on one day: from {@code begin} until just before {@code end}. */
public record Span(Duty kind, Instant begin, Instant end) {

    boolean holds(Instant moment) {
        return !moment.isBefore(begin) && moment.isBefore(end);
    }
}
