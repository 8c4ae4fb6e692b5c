package org.dragoman.dispatch.domain.matching;

/** Why an interpreter is not offered a request. */
public enum Rejection {
    NOT_AVAILABLE, SUSPENDED, OTHER_LANGUAGE, NO_VALID_CERTIFICATION, ASKED_RECENTLY, HELD_BACK
}
