package org.dragoman.dispatch.domain.assignment;

import java.util.UUID;

/** Names one assignment. */
public record AssignmentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
