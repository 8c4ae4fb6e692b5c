package org.dragoman.dispatch.domain.interpreter;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.request.SubjectDomain;

/**
 * Proof that an interpreter may work in a variety and in certain domains.
 *
 * @param expires last valid day in the city's own time zone; empty for kinds that do not expire
 */
public record Certification(
        VarietyTag variety, Set<SubjectDomain> domains, LocalDate issued, Optional<LocalDate> expires,
        boolean suspended) {

    public Certification {
        domains = Set.copyOf(domains);
    }

    public boolean covers(VarietyTag wanted, SubjectDomain domain) {
        return variety.equals(wanted) && domains.contains(domain);
    }

    public boolean isValidOn(LocalDate today) {
        return !suspended && !issued.isAfter(today) && expires.map(last -> !last.isBefore(today)).orElse(true);
    }
}
