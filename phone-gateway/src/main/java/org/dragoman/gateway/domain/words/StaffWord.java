package org.dragoman.gateway.domain.words;

/** What the gateway says to a city's own people: in hub languages only, always by the carrier's voice. */
public enum StaffWord {
    /** On a line of offices, before anything else. */
    ENTER_AGENCY_CODE,
    /** On a line of interpreters, before anything else. */
    ENTER_INTERPRETER_NUMBER
}
