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
    ENTER_INTERPRETER_NUMBER,
    /** After the interpreter number. */
    DUTY_ENTER_PIN,
    /** After the pound key alone: the call ends, and the registered phone rings. */
    DUTY_CALLING_BACK,
    /** On that phone, before anything else. */
    DUTY_CALLED_BACK,
    /** Number or PIN were wrong, or there is none, or it is locked; both may be typed again. */
    DUTY_WRONG,
    /** The same for the last time. The call ends. */
    DUTY_REFUSED,
    /** Before the menu: what holds now. */
    DUTY_IS_OFF_DUTY, DUTY_IS_AVAILABLE, DUTY_IS_IN_CALL, DUTY_IS_WRAP_UP, DUTY_IS_ON_BREAK,
    /** After that: what was chosen during a call. */
    DUTY_NEXT_AVAILABLE, DUTY_NEXT_OFF_DUTY, DUTY_NEXT_ON_BREAK,
    /** The menu. */
    DUTY_MENU,
    /** After 4: whoever hears it presses 5. */
    DUTY_CHECK,
    /** After that 5. The menu follows. */
    DUTY_CHECKED,
    /** After 5 in the menu, before an offer that is none. */
    TRAINING_BEGINS,
    /** After 1 in practice, and the words of a real offer. */
    TRAINING_ACCEPTED,
    /** After 2 in practice, and the words of a real offer. */
    TRAINING_DECLINED,
    /** After 3 in practice, and the words of a real offer. */
    TRAINING_BREAK,
    /** After the pound key, or after three rounds of silence. */
    DUTY_GOODBYE,
    /** To an interpreter who pressed the star during a call: the keys. */
    CALL_KEYS,
    /** By the printed keys of the language line. */
    WHICH_LANGUAGE_SPOKEN,
    /** After the dialects of a language, which are said in that language. */
    ANOTHER_LANGUAGE,
    /** Why do you need to be replaced? */
    WHY_REPLACED, BREAK_KEPT, REPLACEMENT_SOUGHT, LANGUAGE_CHANGED,
    /** To an interpreter whose caller, who had been called back, is gone. */
    CALLER_CUT_OFF,
    /** After 1. */
    CALLING_AGAIN,
    /** What was pressed has no effect (any more). */
    KEY_NOT_TAKEN,
    /** Ordered by dispatch-service: the search for a replacement was given up. */
    NOBODY_ELSE,
    /** Ordered by dispatch-service: whoever was rung for this interpreter did not answer. */
    RINGING_AGAIN,
    /** Ordered by dispatch-service, or after the code of an office: it is not rung. */
    OFFICE_CLOSED,
    /** The same, where it is known when it opens: {0} day of the week, {1} day, {2} time. */
    OFFICE_OPENS,
    /** After 4 during a call. */
    WHICH_OFFICE,
    /** Before that question, once more. */
    OFFICE_UNKNOWN,
    /** On the way back into the room. */
    OFFICE_CALLED
}
