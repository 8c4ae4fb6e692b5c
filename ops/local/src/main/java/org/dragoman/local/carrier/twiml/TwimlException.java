package org.dragoman.local.carrier.twiml;

/** A document that the carrier cannot execute: the call hears that an application error has occurred, and ends. */
public final class TwimlException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int code;

    public TwimlException(int code, String message) {
        super(message);
        this.code = code;
    }

    public int code() {
        return code;
    }
}
