package org.dragoman.dispatch.port;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.interpreter.Certification;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.request.SubjectDomain;

/**
 * An interpreter to be added to a city, free at once.
 *
 * @param publicNumber unique in its city
 * @param idle for how long the person has been free
 */
public record Hire(
        String publicNumber, PhoneNumber phone, Set<VarietyTag> varieties, List<Certification> certifications,
        Duration idle) {

    public static final VarietyTag CREOLE = new VarietyTag("ht");
    public static final VarietyTag FRENCH = new VarietyTag("fr");
    /** Scarce in the catalogue. */
    public static final VarietyTag SONINKE = new VarietyTag("snk");

    /** Certified for general matters without an end; the lower the number, the longer idle. */
    public static Hire aCreoleSpeaker(int number) {
        return aSpeaker(number, CREOLE);
    }

    public static Hire aSpeaker(int number, VarietyTag... varieties) {
        return new Hire(Integer.toString(number), new PhoneNumber("+1212555%04d".formatted(number)),
                Set.of(varieties), List.of(varieties).stream().map(tag -> certified(tag, Optional.empty())).toList(),
                Duration.ofMinutes(10_000L - number));
    }

    public Hire withPhone(PhoneNumber shared) {
        return new Hire(publicNumber, shared, varieties, certifications, idle);
    }

    public Hire certifiedUntil(LocalDate lastDay) {
        return new Hire(publicNumber, phone, varieties,
                varieties.stream().map(tag -> certified(tag, Optional.of(lastDay))).toList(), idle);
    }

    private static Certification certified(VarietyTag variety, Optional<LocalDate> until) {
        return new Certification(variety, Set.of(SubjectDomain.GENERAL), LocalDate.of(2020, 1, 1), until, false);
    }
}
