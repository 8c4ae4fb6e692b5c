package org.dragoman.dispatch.domain.place;

import org.dragoman.dispatch.domain.CityId;

/**
 * A number that a city's own people dial, and no resident.
 *
 * @param number E.164
 * @param backupNumber E.164, people who help when all else fails
 * @param hubLanguage BCP 47, in which everything is said here
 */
public record StaffLine(CityId city, String number, String backupNumber, String hubLanguage, Kind kind) {

    public enum Kind {
        /** An office asks for an interpreter. */
        AGENCY,
        /** Interpreters go on and off duty. */
        DUTY
    }
}
