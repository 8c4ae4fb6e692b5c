package org.dragoman.dispatch.domain.leg;

/** Whose phone a leg is. */
public enum LegRole {
    RESIDENT, DESK, AGENCY, INTERPRETER, VENDOR, THIRD_PARTY
}
