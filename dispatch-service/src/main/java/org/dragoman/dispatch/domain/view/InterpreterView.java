package org.dragoman.dispatch.domain.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.request.RequestState;

/**
 * An interpreter's own day.
 *
 * @param chosenNext what the interpreter chose during the present offer or call; takes effect afterwards
 * @param until when a wrap-up ends by itself
 * @param phoneCheckedAt when the phone was last checked by the duty line, and was good
 * @param minutesToday in calls, those of the present call included
 */
public record InterpreterView(
        String number, Instant asOf, Availability availability, Instant since, Optional<Availability> chosenNext,
        Optional<Instant> until, Optional<Work> work, int callsToday, int minutesToday, List<Held> certifications,
        Optional<Instant> phoneCheckedAt) {

    public InterpreterView {
        certifications = List.copyOf(certifications);
    }

    /** The offer that rings, or the call that goes on. */
    public record Work(
            String reference, String variety, String domain, String agency, String siteName, RequestState state,
            boolean accepted, Optional<Instant> connectedAt, Optional<Instant> answerBy) {}

    /**
     * A certification.
     *
     * @param expiresOn last valid day in the city; empty: it does not expire
     * @param daysLeft with today; 0 or less: expired
     */
    public record Held(
            String variety, String kind, String issuer, List<String> domains, Optional<LocalDate> expiresOn,
            Optional<Integer> daysLeft, boolean suspended) {

        public Held {
            domains = List.copyOf(domains);
        }

        public boolean isValid() {
            return !suspended && daysLeft.map(days -> days > 0).orElse(true);
        }
    }
}
