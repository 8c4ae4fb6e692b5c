package org.dragoman.dispatch.domain.session;

/** Why an interpreter asks to be replaced. The names stand in the contract with the gateway. */
public enum ReplaceReason {
    /** The language or dialect is not understood well enough. */
    LANGUAGE, SUBJECT_TOO_HARD,
    /** The interpreter knows the person, or has an interest in the matter. */
    CONFLICT, BAD_LINE, OTHER
}
