package org.dragoman.gateway.domain.duty;

/** What an interpreter may choose (contract dispatch-internal.yaml, schema DutyChoice). */
public enum DutyChoice {
    AVAILABLE, OFF_DUTY, ON_BREAK
}
