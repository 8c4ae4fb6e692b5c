package org.dragoman.dispatch.port;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.interpreter.Certification;
import org.dragoman.dispatch.domain.interpreter.Traits;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.request.Gender;
import org.dragoman.dispatch.domain.request.Skill;
import org.dragoman.dispatch.domain.request.SubjectDomain;

/**
 * An interpreter to be added to a city, free at once.
 *
 * @param publicNumber unique in its city
 * @param idle for how long the person has been free
 * @param traits what preferences ask about
 */
public record Hire(
        String publicNumber, PhoneNumber phone, Set<VarietyTag> varieties, List<Certification> certifications,
        Duration idle, Traits traits) {

    public static final VarietyTag CREOLE = new VarietyTag("ht");
    public static final VarietyTag FRENCH = new VarietyTag("fr");
    /** Scarce in the catalogue. */
    public static final VarietyTag SONINKE = new VarietyTag("snk");

    /** Each of these for general matters. */
    public static Set<Skill> skills(VarietyTag... varieties) {
        return Arrays.stream(varieties).map(Hire::skill).collect(Collectors.toSet());
    }

    public static Skill skill(VarietyTag variety) {
        return new Skill(variety, SubjectDomain.GENERAL);
    }

    /** Certified for general matters without an end; the lower the number, the longer idle. */
    public static Hire aCreoleSpeaker(int number) {
        return aSpeaker(number, CREOLE);
    }

    public static Hire aSpeaker(int number, VarietyTag... varieties) {
        return new Hire(Integer.toString(number), new PhoneNumber("+1212555%04d".formatted(number)),
                Set.of(varieties), List.of(varieties).stream().map(tag -> certified(tag, Optional.empty())).toList(),
                Duration.ofMinutes(10_000L - number), Traits.UNKNOWN);
    }

    public Hire withPhone(PhoneNumber shared) {
        return new Hire(publicNumber, shared, varieties, certifications, idle, traits);
    }

    public Hire certifiedUntil(LocalDate lastDay) {
        return new Hire(publicNumber, phone, varieties,
                varieties.stream().map(tag -> certified(tag, Optional.of(lastDay))).toList(), idle, traits);
    }

    public Hire holding(List<Certification> others) {
        return new Hire(publicNumber, phone, varieties, others, idle, traits);
    }

    /** The same person, who speaks one more. */
    public Hire alsoSpeaking(VarietyTag more) {
        var all = new LinkedHashSet<>(varieties);
        all.add(more);
        return new Hire(publicNumber, phone, all, certifications, idle, traits);
    }

    public Hire withTraits(Traits known) {
        return new Hire(publicNumber, phone, varieties, certifications, idle, known);
    }

    public Hire of(Gender gender) {
        return withTraits(new Traits(Optional.of(gender), traits.experience()));
    }

    public Hire of(SubjectDomain experience) {
        return withTraits(new Traits(traits.gender(), Set.of(experience)));
    }

    /** Every certification of this kind, and for this domain too. */
    public Hire ofKind(String kind, SubjectDomain domain) {
        return holding(varieties.stream().map(tag -> new Certification(tag, Set.of(SubjectDomain.GENERAL, domain),
                LocalDate.of(2020, 1, 1), Optional.empty(), false, kind, Optional.empty())).toList());
    }

    private static Certification certified(VarietyTag variety, Optional<LocalDate> until) {
        return new Certification(variety, Set.of(SubjectDomain.GENERAL), LocalDate.of(2020, 1, 1), until, false);
    }
}
