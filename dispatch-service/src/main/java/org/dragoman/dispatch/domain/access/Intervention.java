package org.dragoman.dispatch.domain.access;

/** What a supervisor or an admin does; each is in the audit before it is done. */
public enum Intervention {
    PRIORITISE, ASSIGN, PULL_BACK, CANCEL, FORCE_AVAILABILITY, SUSPEND, REINSTATE, SET_SHIFTS, DO_NOT_SEND, SEND_AGAIN, DECLARE_EMERGENCY_LANGUAGE, SEND_TO_VENDOR, ANNOUNCE, FOLLOW_UP, REPLACE_RECORDING, WITHDRAW_RECORDING, LIFT_LIMIT, SET_PAGER
}
