package org.dragoman.dispatch.domain.request;

/** Where a request stands. The first four are open; the others are final, and each request reaches exactly one. */
public enum RequestState {
    /** No interpreter is being rung. */
    WAITING,
    /** An interpreter's phone is offered the call. */
    RINGING,
    /** An interpreter pressed 1; interpreter and caller are not together yet. */
    CONNECTING,
    /** Interpreter and caller hear each other. */
    IN_SESSION,
    /** A session took place and ended. */
    COMPLETED,
    /** The caller left before an interpreter could help. */
    ABANDONED,
    /** Whoever asked took it back. */
    CANCELLED,
    /** A vendor helped. */
    OVERFLOWED,
    /** Nobody could be found in time; the caller was told so. */
    UNFILLED;

    public boolean isOpen() {
        return switch (this) {
            case WAITING, RINGING, CONNECTING, IN_SESSION -> true;
            case COMPLETED, ABANDONED, CANCELLED, OVERFLOWED, UNFILLED -> false;
        };
    }
}
