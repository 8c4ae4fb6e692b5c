package org.dragoman.gateway.domain.words;

/** Everything the gateway says as one whole sentence; nothing spoken to a caller is put together from fragments. */
public enum Sentence {
    // Ordered by dispatch-service.
    INTERPRETER_COMING, INTERPRETER_LOST, CONNECTING_AGENCY, AGENCY_NOT_REACHED, CONNECTING_DESK, DESK_NOT_REACHED, NO_INTERPRETER, CALLER_LEFT, CALL_ENDED,
    // The gateway's own, to callers.
    GREETING, ONE_MOMENT, TO_BACKUP, BACKUP_NOT_REACHED, NOT_IN_SERVICE, TRY_LATER,
    // The same: how long it takes. One person is before PLACE_SECOND; WAIT_UNDER_3 is below three minutes.
    PLACE_FIRST, PLACE_SECOND, PLACE_THIRD, PLACE_LATER, WAIT_UNDER_1, WAIT_UNDER_3, WAIT_UNDER_5, WAIT_UNDER_10, WAIT_UNDER_20, WAIT_LONGER,
    // The same: danger, a line that is closed or overrun, and how it went.
    DANGER_ASK, DANGER_TOLD, LINE_CLOSED, LINE_HOLIDAY, LINE_EMERGENCY, FEEDBACK_ASK, FEEDBACK_KEPT, FEEDBACK_REPEATED, FEEDBACK_NOT_KEPT,
    // The same: the office that a letter is from.
    OFFICE_ASK, OFFICE_NOT_FOUND,
    // The same: who cannot wait is called back.
    CALLBACK_OFFER, CALLBACK_NUMBER, CALLBACK_NUMBER_WRONG, CALLBACK_TEXT_ASK, CALLBACK_KEPT, CALLBACK_PRESS_1,
    // The gateway's own, to an interpreter who was rung.
    OFFER_JOINING, OFFER_DECLINED, OFFER_DECLINED_BREAK, OFFER_TAKEN, OFFER_WITHDRAWN, OFFER_NOT_QUALIFIED, OFFER_STALE, OFFER_UNANSWERED
}
