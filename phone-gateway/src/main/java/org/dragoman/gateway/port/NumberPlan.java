package org.dragoman.gateway.port;

import java.util.Optional;
import org.dragoman.gateway.domain.PhoneNumber;

/** Which numbers may be rung or written to: possible ones, where this installation rings, that cost what a call costs. */
public interface NumberPlan {

    /** @return empty where nothing speaks against it */
    Optional<Objection> objection(PhoneNumber number);

    /**
     * A number as people type it: with its country code, or as it is dialled in the country of another number.
     *
     * @return empty where that is no number
     */
    Optional<PhoneNumber> readNear(String typed, PhoneNumber other);

    /** A fixed line, where fixed lines are told apart by their numbers, takes none; what may be either may take one. */
    boolean takesTexts(PhoneNumber number);

    /** As it is written for people, wherever they are. */
    String written(PhoneNumber number);

    enum Objection {
        /** No numbering plan has such a number. */
        IMPOSSIBLE, EMERGENCY_SERVICE,
        /** Whoever is rung is paid for it. */
        COSTLY,
        /** Several countries share its calling code, and the library knows the area code of none. */
        COUNTRY_UNKNOWN, COUNTRY_NOT_LISTED
    }
}
