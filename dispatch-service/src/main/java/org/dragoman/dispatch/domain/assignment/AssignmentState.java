package org.dragoman.dispatch.domain.assignment;

/** The life of an assignment: the first three are live, and one phone has at most one live assignment. */
public enum AssignmentState {
    OFFERED, ACCEPTED, CONNECTED, DECLINED, LAPSED, WITHDRAWN, FAILED, ENDED;

    public boolean isLive() {
        return switch (this) {
            case OFFERED, ACCEPTED, CONNECTED -> true;
            case DECLINED, LAPSED, WITHDRAWN, FAILED, ENDED -> false;
        };
    }
}
