package org.dragoman.dispatch.domain.shift;

/** What the shifts say of a moment. Where two say something else, being on duty wins. */
public enum Duty {
    OFF,
    /** Off duty, and asked all the same when a caller waits whom nobody on duty can help. */
    ON_CALL, ON_DUTY
}
