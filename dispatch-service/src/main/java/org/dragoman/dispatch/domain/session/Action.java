package org.dragoman.dispatch.domain.session;

/** What is done in the same transaction as a step of the table. */
public enum Action {
    /** The offer that was answered becomes ACCEPTED, with a deadline to connect; the others stop ringing. */
    TAKE_SEAT,
    /** The live assignment becomes CONNECTED and the interpreter IN_CALL. */
    CONNECT_INTERPRETER,
    /** The assignment that the event is about, or else each, ends as the happening says; its interpreter becomes free. */
    RELEASE_INTERPRETER,
    /** Whoever stepped aside must be back in the room within a moment. */
    STEP_ASIDE, COME_BACK,
    /** The interpreter who asked to be replaced is thanked and stopped. */
    HAND_OVER,
    /** The interpreter who asked to be replaced is told that nobody can be found. */
    TELL_NOBODY_ELSE,
    /** Whoever else is in the room hears hold words in their own language. */
    HOLD_OTHERS,
    /** Whoever is held hears the others again. */
    RESUME_OTHERS, RING_ANCHOR,
    /** Everybody who is to join after interpreter and caller: the agency, a third party. */
    RING_GUESTS,
    /** The people in the room are told that the agency, or the third party, does not answer. */
    TELL_GUEST_MISSING,
    /** A resident who agreed to it is told by text message that we tried to call. */
    WRITE_TO_RESIDENT,
    /** Every phone of the session stops, each told why. */
    STOP_EVERYONE
}
