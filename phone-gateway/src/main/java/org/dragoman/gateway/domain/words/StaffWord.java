package org.dragoman.gateway.domain.words;

/** What the gateway says to a city's own people: in hub languages only, always by the carrier's voice. */
public enum StaffWord {
    /** On a line of offices, before anything else. */
    ENTER_AGENCY_CODE,
    /** On a line of offices, to a phone that has said which office it is. */
    OFFICE_KNOWN,
    /** After the code of the office. */
    ENTER_PIN,
    /** Never which of the two, nor that a code is locked. */
    CODE_OR_PIN_WRONG,
    /** By the codes of the language cards; the star key has them read out. */
    ENTER_LANGUAGE,
    /** Where the city's lines have a key for it. */
    LANGUAGE_UNKNOWN,
    /** {0} the key, {1} the name. */
    LANGUAGE_CODE,
    /** {0} several languages under one name; the answers follow as LANGUAGE_CODE. */
    WHICH_LANGUAGE,
    /** {0} the name. */
    CONFIRM_LANGUAGE,
    /** {0} what the agency wants to know: "your case number". */
    ENTER_FIELD,
    /** {0} letter by letter. */
    YOUR_REFERENCE,
    /** On a line of interpreters, before anything else. */
    ENTER_INTERPRETER_NUMBER
}
