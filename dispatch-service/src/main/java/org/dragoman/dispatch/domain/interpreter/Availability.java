package org.dragoman.dispatch.domain.interpreter;

/** What an interpreter is doing, as dispatch sees it. Only AVAILABLE is ever offered a call. */
public enum Availability {
    OFF_DUTY, AVAILABLE, OFFERED, IN_CALL, WRAP_UP, ON_BREAK;

    /** The three states that a person may choose; the others follow from calls. */
    public boolean isChoosable() {
        return switch (this) {
            case OFF_DUTY, AVAILABLE, ON_BREAK -> true;
            case OFFERED, IN_CALL, WRAP_UP -> false;
        };
    }
}
