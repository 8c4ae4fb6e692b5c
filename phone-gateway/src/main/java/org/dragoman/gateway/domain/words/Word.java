package org.dragoman.gateway.domain.words;

/** A sentence that dispatch-service can order by name (contract dispatch-internal.yaml, schema Word). */
public enum Word {
    INTERPRETER_COMING, INTERPRETER_LOST, CONNECTING_AGENCY, AGENCY_NOT_REACHED, CONNECTING_DESK, DESK_NOT_REACHED, NO_INTERPRETER, CALLER_LEFT, CALL_ENDED,
    /** As the one before; a resident is asked first whether they understood their interpreter. */
    CONVERSATION_ENDED, OFFER_TAKEN;

    public Sentence sentence() {
        return this == CONVERSATION_ENDED ? Sentence.CALL_ENDED : Sentence.valueOf(name());
    }
}
