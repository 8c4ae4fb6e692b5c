package org.dragoman.dispatch.domain.interpreter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.request.SubjectDomain;

/**
 * Proof that an interpreter may work in a variety and in certain domains.
 *
 * @param expires last valid day in the city's own time zone; empty for kinds that do not expire
 * @param kind what an agency may ask for by this name
 * @param ends only of a temporary one: the moment from which on it proves nothing
 */
public record Certification(
        VarietyTag variety, Set<SubjectDomain> domains, LocalDate issued, Optional<LocalDate> expires,
        boolean suspended, String kind, Optional<Instant> ends) {

    /** The kind of the temporary certifications of an emergency language. */
    public static final String EMERGENCY = "emergency";

    public Certification {
        domains = Set.copyOf(domains);
    }

    /** One that is not temporary, of a kind that nobody asks for by name. */
    public Certification(
            VarietyTag variety, Set<SubjectDomain> domains, LocalDate issued, Optional<LocalDate> expires,
            boolean suspended) {
        this(variety, domains, issued, expires, suspended, "", Optional.empty());
    }

    public boolean covers(VarietyTag wanted, SubjectDomain domain) {
        return variety.equals(wanted) && domains.contains(domain);
    }

    /** @param today the date of {@code now} in the city's own time zone */
    public boolean isValidAt(Instant now, LocalDate today) {
        return !suspended && !issued.isAfter(today) && expires.map(last -> !last.isBefore(today)).orElse(true)
                && ends.map(end -> end.isAfter(now)).orElse(true);
    }
}
