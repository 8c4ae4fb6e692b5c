package org.dragoman.dispatch.domain.interpreter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.dispatch.domain.place.AgencyId;
import org.dragoman.dispatch.domain.place.SiteId;

/**
 * An interpreter who is not to be offered the requests of an agency, or of one of its sites.
 *
 * @param site empty: of all its sites
 */
public record DoNotSend(InterpreterId interpreter, AgencyId agency, Optional<SiteId> site) {

    /** Why; a code and never free text, into which people write what must not be kept. */
    public enum Reason {
        AGENCY_ASKED, RESIDENT_ASKED, INTERPRETER_ASKED, CONFLICT_OF_INTEREST;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Reason> ofCode(String code) {
            return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst();
        }
    }
}
