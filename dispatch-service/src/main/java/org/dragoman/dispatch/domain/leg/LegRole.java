package org.dragoman.dispatch.domain.leg;

/** Whose phone a leg is. */
public enum LegRole {
    RESIDENT, DESK, AGENCY, INTERPRETER, VENDOR, THIRD_PARTY;

    /** Whether this phone was rung for an assignment: whoever is on it interprets. */
    public boolean interprets() {
        return switch (this) {
            case INTERPRETER, VENDOR -> true;
            case RESIDENT, DESK, AGENCY, THIRD_PARTY -> false;
        };
    }
}
