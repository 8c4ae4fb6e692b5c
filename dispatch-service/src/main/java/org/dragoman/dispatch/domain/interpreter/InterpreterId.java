package org.dragoman.dispatch.domain.interpreter;

import java.util.UUID;

/** Names one interpreter. People are shown the public number instead. */
public record InterpreterId(UUID value) implements Comparable<InterpreterId> {

    @Override
    public int compareTo(InterpreterId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
