package org.dragoman.dispatch.domain.session;

/** A sentence that the gateway says in the listener's language. The names stand in the contract. */
public enum Word {
    INTERPRETER_COMING, ONE_MOMENT, INTERPRETER_LOST, CONNECTING_AGENCY, AGENCY_NOT_REACHED, CONNECTING_DESK, DESK_NOT_REACHED, NO_INTERPRETER, CALLER_LEFT, CALL_ENDED,
    /** To a caller who has spoken with an interpreter, and is asked whether it went well. */
    CONVERSATION_ENDED,
    /** To an interpreter: a colleague pressed 1 first. */
    OFFER_TAKEN,
    /** To an interpreter who asked to be replaced: nobody could be found. */
    NOBODY_ELSE,
    /** To an interpreter: whoever was rung does not answer, and is rung once more. */
    RINGING_AGAIN,
    /** To an interpreter: the office is not rung, and where it is known, when it opens. */
    OFFICE_CLOSED
}
