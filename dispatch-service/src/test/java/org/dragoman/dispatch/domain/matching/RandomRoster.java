package org.dragoman.dispatch.domain.matching;

import static org.dragoman.dispatch.domain.matching.MatchingFixture.NOON;
import static org.dragoman.dispatch.domain.matching.MatchingFixture.TODAY;
import static org.dragoman.dispatch.domain.matching.MatchingFixture.id;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.Certification;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.interpreter.Traits;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.request.Preferences;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.SubjectDomain;

/** Interpreters of every sort, and a demand; with the hard rules once more, written as plainly as the law has them. */
final class RandomRoster {

    private static final List<VarietyTag> VARIETIES = Stream.of("ht", "fr", "es", "yue").map(VarietyTag::new).toList();

    private final RandomGenerator random;
    private final List<Candidate> candidates;
    private final Demand demand;

    RandomRoster(RandomGenerator random) {
        this.random = random;
        this.candidates = IntStream.range(0, random.nextInt(25)).mapToObj(this::candidate).toList();
        this.demand = new Demand(new CityId("nyc"), new RequestId(new UUID(4, 1)), one(VARIETIES),
                one(List.of(SubjectDomain.values())),
                random.nextBoolean() ? Preferences.NONE : new Preferences(Optional.of("10" + random.nextInt(25))),
                NOON, TODAY, coolingDown(), 0, Terms.NONE, 1, NOON.plusSeconds(random.nextInt(-1, 2)));
    }

    List<Candidate> candidates() {
        return candidates;
    }

    Demand demand() {
        return demand;
    }

    boolean mayBeAsked(Candidate candidate) {
        var cooled = demand.coolingDown().get(candidate.id());
        return candidate.availability() == Availability.AVAILABLE && !candidate.suspended()
                && candidate.varieties().contains(demand.variety())
                && candidate.certifications().stream().anyMatch(this::isProof)
                && (cooled == null || cooled.compareTo(NOON) <= 0)
                && (!candidate.lastOfScarce() || demand.holdBackEnds().compareTo(NOON) <= 0);
    }

    private boolean isProof(Certification held) {
        return held.variety().equals(demand.variety()) && held.domains().contains(demand.domain()) && !held.suspended()
                && held.issued().compareTo(TODAY) <= 0
                && (held.expires().isEmpty() || held.expires().get().compareTo(TODAY) >= 0);
    }

    private Candidate candidate(int number) {
        var certifications = IntStream.range(0, random.nextInt(5)).mapToObj(each -> certification()).toList();
        return new Candidate(id(number), "10" + number,
                random.nextInt(3) > 0 ? Availability.AVAILABLE : one(List.of(Availability.values())),
                random.nextInt(5) == 0, spoken(), certifications, random.nextInt(3),
                NOON.minusSeconds(random.nextInt(4) * 600L), random.nextInt(3), 1, Traits.UNKNOWN, 1,
                random.nextInt(4) == 0);
    }

    private Set<VarietyTag> spoken() {
        var spoken = new HashSet<VarietyTag>();
        IntStream.range(0, 1 + random.nextInt(3)).forEach(each -> spoken.add(one(VARIETIES)));
        return spoken;
    }

    private Certification certification() {
        var domains = EnumSet.of(SubjectDomain.GENERAL, one(List.of(SubjectDomain.values())));
        return new Certification(one(VARIETIES), domains, TODAY.plusDays(random.nextInt(-400, 2)),
                random.nextBoolean() ? Optional.empty() : Optional.of(TODAY.plusDays(random.nextInt(-2, 3))),
                random.nextInt(5) == 0);
    }

    private Map<InterpreterId, Instant> coolingDown() {
        var cooling = new HashMap<InterpreterId, Instant>();
        IntStream.range(0, random.nextInt(6))
                .forEach(each -> cooling.put(id(random.nextInt(25)), NOON.plusSeconds(random.nextInt(-1, 2))));
        return cooling;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
