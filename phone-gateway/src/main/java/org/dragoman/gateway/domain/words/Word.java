package org.dragoman.gateway.domain.words;

import java.util.Optional;

/** A sentence that dispatch-service can order by name (contract dispatch-internal.yaml, schema Word). */
public enum Word {
    INTERPRETER_COMING, INTERPRETER_LOST, CONNECTING_AGENCY, AGENCY_NOT_REACHED, CONNECTING_DESK, DESK_NOT_REACHED, NO_INTERPRETER, CALLER_LEFT, CALL_ENDED,
    /** As the one before; a resident is asked first whether they understood their interpreter. */
    CONVERSATION_ENDED, OFFER_TAKEN, ONE_MOMENT,
    /** Told to interpreters alone. */
    NOBODY_ELSE, RINGING_AGAIN, OFFICE_CLOSED;

    /** In what words a city's own people are told this, where they have words of their own. */
    public Optional<StaffWord> toStaff() {
        return switch (this) {
            case NOBODY_ELSE -> Optional.of(StaffWord.NOBODY_ELSE);
            case RINGING_AGAIN -> Optional.of(StaffWord.RINGING_AGAIN);
            case OFFICE_CLOSED -> Optional.of(StaffWord.OFFICE_CLOSED);
            case INTERPRETER_COMING, INTERPRETER_LOST, CONNECTING_AGENCY, AGENCY_NOT_REACHED, CONNECTING_DESK,
                    DESK_NOT_REACHED, NO_INTERPRETER, CALLER_LEFT, CALL_ENDED, CONVERSATION_ENDED, OFFER_TAKEN,
                    ONE_MOMENT ->
                Optional.empty();
        };
    }

    public Sentence sentence() {
        return switch (this) {
            case CONVERSATION_ENDED -> Sentence.CALL_ENDED;
            // Nobody else is ever told this.
            case NOBODY_ELSE, RINGING_AGAIN, OFFICE_CLOSED -> Sentence.ONE_MOMENT;
            case INTERPRETER_COMING, INTERPRETER_LOST, CONNECTING_AGENCY, AGENCY_NOT_REACHED, CONNECTING_DESK,
                    DESK_NOT_REACHED, NO_INTERPRETER, CALLER_LEFT, CALL_ENDED, OFFER_TAKEN, ONE_MOMENT ->
                Sentence.valueOf(name());
        };
    }
}
