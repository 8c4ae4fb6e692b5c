package org.dragoman.dispatch.domain.session;

/** What an event means for a request: the columns of the state table. */
public enum Happening {
    OFFER_MADE, INTERPRETER_ACCEPTED, INTERPRETER_DECLINED, INTERPRETER_DID_NOT_ANSWER, RING_NOT_MADE,
    /** The interpreter was suspended while the phone rang, or pressed 1 after a certification was lost. */
    QUALIFICATION_LOST,
    /** The interpreter is in the room and so is the anchor. */
    INTERPRETER_MET_CALLER,
    /** The interpreter is in the room first: the anchor's phone is rung now. */
    INTERPRETER_CAME_FIRST, INTERPRETER_LEFT, ANCHOR_JOINED,
    /** Whoever is rung for the interpreter who waits did not pick up, and is rung once more. */
    ANCHOR_RINGS_AGAIN, ANCHOR_NOT_REACHED, ANCHOR_LEFT,
    /** A caller lets go of the line and is called back when an interpreter is there. */
    CALL_BACK_CHOSEN,
    /** The call on which they let go of the line is over, and an interpreter waits: now their phone can ring. */
    OLD_CALL_OVER,
    /** The line of somebody who was called back, and has spoken with the interpreter, is gone: the interpreter is asked. */
    CALLER_CUT_OFF,
    /** The interpreter wants them called once more. */
    CALL_AGAIN_CHOSEN,
    /**
     * The interpreter pressed the star and chooses a key, outside the room; whoever does not come back in time has left.
     */
    INTERPRETER_STEPPED_ASIDE, INTERPRETER_CAME_BACK,
    /** The caller speaks another language, which the interpreter has named: one for that language is sought. */
    WRONG_LANGUAGE,
    /** The interpreter goes on until somebody else is in the room. */
    REPLACEMENT_ASKED,
    /** The interpreter named another office, to be rung into the room. */
    OFFICE_NAMED,
    /** The anchor left within moments of the interpreter: they said goodbye to each other. */
    EVERYBODY_LEFT, GUEST_JOINED, GUEST_NOT_REACHED, GUEST_LEFT, STAFF_ENDED_IT,
    /** A supervisor takes the offer back: somebody else is asked. */
    OFFER_PULLED_BACK,
    /** The wait has come to the next rung of the ladder. */
    RUNG_REACHED, WAITED_TOO_LONG;

    /** Whoever was to help does not: too many of these, and a human has to look. */
    boolean isFailure() {
        return switch (this) {
            case INTERPRETER_DECLINED, INTERPRETER_DID_NOT_ANSWER, RING_NOT_MADE, INTERPRETER_LEFT, WRONG_LANGUAGE ->
                true;
            case OFFER_MADE, INTERPRETER_ACCEPTED, QUALIFICATION_LOST, INTERPRETER_MET_CALLER, INTERPRETER_CAME_FIRST,
                    ANCHOR_JOINED, ANCHOR_RINGS_AGAIN, ANCHOR_NOT_REACHED, ANCHOR_LEFT, CALL_BACK_CHOSEN,
                    CALLER_CUT_OFF, CALL_AGAIN_CHOSEN, OLD_CALL_OVER,
                    EVERYBODY_LEFT, GUEST_JOINED,
                    GUEST_NOT_REACHED,
                    INTERPRETER_STEPPED_ASIDE, INTERPRETER_CAME_BACK, REPLACEMENT_ASKED,
                    OFFICE_NAMED, GUEST_LEFT, STAFF_ENDED_IT, OFFER_PULLED_BACK, RUNG_REACHED, WAITED_TOO_LONG ->
                false;
        };
    }

    /** Of several assignments that are live it concerns one; any other happening concerns them all. */
    boolean isOfOneAssignment() {
        return switch (this) {
            case OFFER_MADE, INTERPRETER_ACCEPTED, INTERPRETER_DECLINED, INTERPRETER_DID_NOT_ANSWER, RING_NOT_MADE,
                    QUALIFICATION_LOST, INTERPRETER_MET_CALLER, INTERPRETER_CAME_FIRST, INTERPRETER_LEFT,
                    INTERPRETER_STEPPED_ASIDE, INTERPRETER_CAME_BACK, WRONG_LANGUAGE, REPLACEMENT_ASKED,
                    OFFICE_NAMED ->
                true;
            case ANCHOR_JOINED, ANCHOR_RINGS_AGAIN, ANCHOR_NOT_REACHED, ANCHOR_LEFT, CALL_BACK_CHOSEN, CALLER_CUT_OFF,
                    CALL_AGAIN_CHOSEN, OLD_CALL_OVER,
                    EVERYBODY_LEFT, GUEST_JOINED,
                    GUEST_NOT_REACHED,
                    GUEST_LEFT, STAFF_ENDED_IT, OFFER_PULLED_BACK, RUNG_REACHED, WAITED_TOO_LONG ->
                false;
        };
    }
}
