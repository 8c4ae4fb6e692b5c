package org.dragoman.dispatch.domain.request;

import java.util.UUID;

/** Names one request for an interpreter. */
public record RequestId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
