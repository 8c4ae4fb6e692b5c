package org.dragoman.gateway.config;

import java.io.Serial;

/** A setting with which the gateway cannot start; the message is the one sentence that its operator reads. */
public final class WrongSetting extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public WrongSetting(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
