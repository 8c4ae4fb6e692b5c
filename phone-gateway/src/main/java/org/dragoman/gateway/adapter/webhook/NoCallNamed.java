package org.dragoman.gateway.adapter.webhook;

import java.io.Serial;

/** A question that is about a call, and names none: nothing could be kept of it. */
public final class NoCallNamed extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    NoCallNamed() {
        super("This webhook names no call");
    }
}
