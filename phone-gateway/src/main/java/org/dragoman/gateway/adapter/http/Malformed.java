package org.dragoman.gateway.adapter.http;

import java.io.Serial;

/** A command that sending again will not help; the message is for the sender and holds nothing that was sent. */
final class Malformed extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    Malformed(String sentence) {
        super(sentence);
    }
}
