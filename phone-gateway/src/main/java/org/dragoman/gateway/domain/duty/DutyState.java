package org.dragoman.gateway.domain.duty;

import java.util.Optional;

/**
 * What an interpreter is told of the present (contract dispatch-internal.yaml, schema DutyAnswer).
 *
 * @param next what holds after the present offer or call, where it was chosen
 */
public record DutyState(Now now, Optional<DutyChoice> next) {

    public enum Now {
        OFF_DUTY, AVAILABLE, OFFERED, IN_CALL, WRAP_UP, ON_BREAK
    }
}
