package org.dragoman.gateway.domain.line;

import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.PhoneNumber;

/**
 * A number that a city's own people dial, and no resident.
 *
 * @param backup people who help when all else fails
 * @param hub in which everything is said here
 */
public record StaffLine(CityId city, PhoneNumber number, PhoneNumber backup, Language hub, Kind kind) {

    public enum Kind {
        /** An office asks for an interpreter. */
        AGENCY,
        /** Interpreters go on and off duty. */
        DUTY
    }
}
