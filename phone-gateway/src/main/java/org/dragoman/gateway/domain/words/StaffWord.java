package org.dragoman.gateway.domain.words;

/** What the gateway says to a city's own people: in hub languages only, always by the carrier's voice. */
public enum StaffWord {
    /** On a line of offices, before anything else. */
    ENTER_AGENCY_CODE,
    /** On a line of interpreters, before anything else. */
    ENTER_INTERPRETER_NUMBER,
    /** To an interpreter who pressed the star during a call: the keys. */
    CALL_KEYS,
    /** By the printed keys of the language line. */
    WHICH_LANGUAGE,
    /** After the dialects of a language, which are said in that language. */
    ANOTHER_LANGUAGE,
    /** Why do you need to be replaced? */
    WHY_REPLACED, BREAK_KEPT, REPLACEMENT_SOUGHT, LANGUAGE_CHANGED,
    /** What was pressed has no effect (any more). */
    KEY_NOT_TAKEN,
    /** Ordered by dispatch-service: the search for a replacement was given up. */
    NOBODY_ELSE
}
