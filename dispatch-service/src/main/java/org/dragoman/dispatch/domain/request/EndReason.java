package org.dragoman.dispatch.domain.request;

/** Why a request came to its final state. */
public enum EndReason {
    CALLER_HUNG_UP, EVERYBODY_LEFT, ENDED_BY_STAFF, SESSION_TOO_LONG, CALLER_LEFT_WHILE_WAITING, CALLER_LEFT_WHILE_CONNECTING, DESK_NOT_REACHED, CANCELLED_BY_STAFF, NO_INTERPRETER_IN_TIME
}
