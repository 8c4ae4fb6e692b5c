package org.dragoman.local.carrier.log;

import java.time.Instant;

/** @param sequence from 1, without gaps */
public record LogEntry(long sequence, Instant at, String kind, CarrierEvent event) {
    static LogEntry of(long sequence, Instant at, CarrierEvent event) {
        return new LogEntry(sequence, at, event.getClass().getSimpleName(), event);
    }
}
