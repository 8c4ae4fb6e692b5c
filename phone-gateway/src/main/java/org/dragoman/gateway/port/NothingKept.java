package org.dragoman.gateway.port;

import java.io.Serial;

/** dispatch-service was not reached, or said that it kept nothing: asking again cannot do anything twice. */
public final class NothingKept extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public NothingKept(String message) {
        super(message);
    }
}
