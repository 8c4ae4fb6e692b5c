package org.dragoman.dispatch.domain.request;

import java.time.Duration;

/**
 * How pressing a request is. It stands in line as if it had come earlier by its head start: whoever is more pressing
 * overtakes, and nobody is overtaken by those who come more than the longest head start later (invariant 6). The same
 * numbers stand in {@code request.line_place} of the database.
 */
public enum Urgency {
    EMERGENCY(Duration.ofMinutes(30)), URGENT(Duration.ofMinutes(10)), ROUTINE(Duration.ZERO);

    private final Duration headStart;

    Urgency(Duration headStart) {
        this.headStart = headStart;
    }

    public Duration headStart() {
        return headStart;
    }
}
