package org.dragoman.dispatch.domain.request;

/** How the person is reached when an interpreter is found. A callback is a waiting request in the same line. */
public enum Reach {
    STAY_ON_LINE, CALL_BACK
}
