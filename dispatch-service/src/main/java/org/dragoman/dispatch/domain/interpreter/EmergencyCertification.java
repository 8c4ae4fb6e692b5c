package org.dragoman.dispatch.domain.interpreter;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.request.SubjectDomain;

/**
 * Somebody may work in a variety for some hours, because a disaster has brought people whom nobody else understands. It
 * is a certification like any other but for its end; who gives it says how the person's ability was made sure of.
 *
 * @param time whole hours, 1 hour to 14 days
 */
public record EmergencyCertification(
        InterpreterId interpreter, VarietyTag variety, Set<SubjectDomain> domains, Attestation attestation,
        Duration time) {

    public static final Duration LONGEST = Duration.ofDays(14);

    /** How it was made sure that the person can do it. */
    public enum Attestation {
        TESTED, CERTIFIED_ELSEWHERE, VOUCHED_FOR_BY_AGENCY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Attestation> ofCode(String code) {
            return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
        }
    }

    public EmergencyCertification {
        domains = Set.copyOf(domains);
        if (domains.isEmpty()) {
            throw new IllegalArgumentException("A certification is for one domain at least");
        }
        if (time.compareTo(Duration.ofHours(1)) < 0 || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("An emergency certification holds for 1 to 336 hours");
        }
    }
}
