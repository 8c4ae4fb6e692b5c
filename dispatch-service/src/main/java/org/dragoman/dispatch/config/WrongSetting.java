package org.dragoman.dispatch.config;

import java.io.Serial;

/**
 * A setting with which the service cannot start; the message is the one sentence that its operator reads. It names the
 * key and never shows a value, which may be a secret.
 */
public final class WrongSetting extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public WrongSetting(String sentence) {
        super(sentence);
    }

    public WrongSetting(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
