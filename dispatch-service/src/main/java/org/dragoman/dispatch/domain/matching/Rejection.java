package org.dragoman.dispatch.domain.matching;

/** Why an interpreter is not offered a request. */
public enum Rejection {
    NOT_AVAILABLE, SUSPENDED, OTHER_LANGUAGE, NO_VALID_CERTIFICATION, ASKED_RECENTLY, NOT_ACCEPTED_BY_AGENCY, DO_NOT_SEND, PREFERENCE_HOLDS, HELD_BACK
}
