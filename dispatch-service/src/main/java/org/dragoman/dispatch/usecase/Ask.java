package org.dragoman.dispatch.usecase;

import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.request.Idempotency;
import org.dragoman.dispatch.domain.request.Preferences;

/**
 * What a desk asks for, unchecked: as typed or posted.
 *
 * @param language a tag of the catalogue
 * @param deskNumber rung as the anchor after the interpreter; empty with {@code residentNumber} empty: the site's phone
 * @param residentNumber rung too; the anchor where no desk is to be rung
 */
public record Ask(
        CityId city, Idempotency idempotency, String language, String site, Optional<String> domain,
        Optional<String> urgency, Preferences preferences, Optional<String> deskNumber,
        Optional<String> residentNumber, Optional<CallBack> callBack) {

    /**
     * Somebody is called back when an interpreter is found, and the desk joins then.
     *
     * @param until when the search is given up, as RFC 3339 has it; in the future, within a day
     */
    public record CallBack(String number, String until) {

        /** Numbers stay out of logs. */
        @Override
        public String toString() {
            return "CallBack[until=" + until + "]";
        }
    }
}
