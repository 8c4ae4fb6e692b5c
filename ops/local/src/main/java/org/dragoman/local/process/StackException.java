package org.dragoman.local.process;

/** The local stack cannot go on; the message is one sentence that tells a person why, and what to do. */
public class StackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StackException(String sentence) {
        super(sentence);
    }

    public StackException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
