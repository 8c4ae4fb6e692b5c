package org.dragoman.dispatch.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dragoman.dispatch.domain.matching.MatchingFixture.CREOLE;
import static org.dragoman.dispatch.domain.matching.MatchingFixture.NOON;
import static org.dragoman.dispatch.domain.matching.MatchingFixture.TODAY;
import static org.dragoman.dispatch.domain.matching.MatchingFixture.aCandidate;
import static org.dragoman.dispatch.domain.matching.MatchingFixture.aDemand;
import static org.dragoman.dispatch.domain.matching.MatchingFixture.id;
import static org.dragoman.dispatch.domain.matching.MatchingFixture.known;
import static org.dragoman.dispatch.domain.matching.MatchingFixture.with;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.Certification;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.interpreter.Traits;
import org.dragoman.dispatch.domain.request.Gender;
import org.dragoman.dispatch.domain.request.Preference;
import org.dragoman.dispatch.domain.request.Preferences;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.junit.jupiter.api.Test;

/** What agencies demand, whom they do not want, and what preferences do while they hold and afterwards. */
class TermsTest {

    private static final Preferences A_WOMAN = new Preferences(Optional.empty(), Optional.of(Gender.FEMALE),
            Optional.empty(), Set.of(Preference.GENDER), Optional.of(2));
    private static final Candidate WOMAN = known(2, new Traits(Optional.of(Gender.FEMALE), Set.of()));

    private final MatchingPolicy policy = new MatchingPolicy();

    private static Terms terms(
            Set<String> kinds, Set<InterpreterId> barred, Set<Preference> excluding,
            Map<InterpreterId, Integer> asked) {
        return new Terms(kinds, barred, excluding, Optional.empty(), asked);
    }

    private static Terms excluding(Preference... which) {
        return terms(Set.of(), Set.of(), Set.of(which), Map.of());
    }

    private List<InterpreterId> order(Demand demand, Candidate... candidates) {
        return policy.rank(demand, List.of(candidates)).eligible().stream().map(Candidate::id).toList();
    }

    private Optional<Rejection> judged(Demand demand, Candidate candidate) {
        return Optional.ofNullable(policy.rank(demand, List.of(candidate)).rejected().get(candidate.id()));
    }

    private static Certification held(String kind, SubjectDomain domain, Optional<Instant> ends) {
        return new Certification(CREOLE, Set.of(domain), TODAY, Optional.empty(), false, kind, ends);
    }

    @Test
    void oneCertificationMustBeOfAnAcceptedKindAndCoverTheRequest() {
        var demand = aDemand(Preferences.NONE, terms(Set.of("court"), Set.of(), Set.of(), Map.of()));
        assertThat(
                judged(demand, with(1, facts -> facts.holds(held("court", SubjectDomain.GENERAL, Optional.empty())))))
                .isEmpty();
        assertThat(judged(demand, aCandidate(1))).contains(Rejection.NOT_ACCEPTED_BY_AGENCY);
        assertThat(judged(demand, with(1, facts -> facts.holds(held("city", SubjectDomain.GENERAL, Optional.empty()),
                held("court", SubjectDomain.LEGAL, Optional.empty())))))
                .as("each half by another paper").contains(Rejection.NOT_ACCEPTED_BY_AGENCY);
    }

    @Test
    void aTemporaryCertificationProvesNothingFromItsEndOn() {
        assertThat(judged(aDemand(), with(1, facts -> facts.holds(
                held("emergency", SubjectDomain.GENERAL, Optional.of(NOON.plusSeconds(1))))))).isEmpty();
        assertThat(judged(aDemand(), with(1, facts -> facts.holds(
                held("emergency", SubjectDomain.GENERAL, Optional.of(NOON))))))
                .contains(Rejection.NO_VALID_CERTIFICATION);
    }

    @Test
    void whoIsNotToBeSentIsNotAsked() {
        var demand = aDemand(Preferences.NONE, terms(Set.of(), Set.of(id(1)), Set.of(), Map.of()));
        assertThat(judged(demand, aCandidate(1))).contains(Rejection.DO_NOT_SEND);
        assertThat(judged(demand, aCandidate(2))).isEmpty();
    }

    @Test
    void aPreferenceThatHoldsExcludesAndLaterOnlyOrders() {
        var holding = aDemand(A_WOMAN, excluding(Preference.GENDER));
        assertThat(judged(holding, aCandidate(1))).as("of whom nothing is known").contains(Rejection.PREFERENCE_HOLDS);
        assertThat(order(holding, aCandidate(1), WOMAN)).containsExactly(WOMAN.id());
        assertThat(order(aDemand(A_WOMAN, Terms.NONE), aCandidate(1), WOMAN)).containsExactly(WOMAN.id(), id(1));
        assertThat(order(aDemand(), aCandidate(1), WOMAN)).containsExactly(id(1), WOMAN.id());
    }

    @Test
    void aKnownInterpreterWhoIsBusyIsWaitedForWhileThePreferenceHolds() {
        var wish = new Preferences(Optional.of("102"), Optional.empty(), Optional.empty(), Set.of(Preference.KNOWN),
                Optional.empty());
        var busy = with(2, facts -> facts.is(Availability.IN_CALL));
        var holding = aDemand(wish, excluding(Preference.KNOWN));
        assertThat(order(holding, aCandidate(1), busy)).isEmpty();
        assertThat(judged(holding, busy)).contains(Rejection.NOT_AVAILABLE);
        assertThat(order(aDemand(wish, Terms.NONE), aCandidate(1), busy)).containsExactly(id(1));
    }

    @Test
    void experienceIsNoCertification() {
        var wish = new Preferences(Optional.empty(), Optional.empty(), Optional.of(SubjectDomain.MEDICAL),
                Set.of(Preference.EXPERIENCE), Optional.empty());
        var nurse = known(2, new Traits(Optional.empty(), Set.of(SubjectDomain.MEDICAL)));
        assertThat(order(aDemand(wish, excluding(Preference.EXPERIENCE)), aCandidate(1), nurse))
                .containsExactly(nurse.id());
        assertThat(order(aDemand(wish, Terms.NONE), aCandidate(1), nurse)).containsExactly(nurse.id(), id(1));
    }

    @Test
    void nobodyIsAskedASecondTimeBeforeEverybodyElse() {
        var demand = aDemand(new Preferences(Optional.of("101")),
                terms(Set.of(), Set.of(), Set.of(), Map.of(id(1), 2, id(2), 1)));
        assertThat(order(demand, aCandidate(1), aCandidate(2), aCandidate(3)))
                .as("not even the known interpreter").containsExactly(id(3), id(2), id(1));
    }

    @Test
    void whatIsRequiredIsGivenAndFallsOnALaterRung() {
        assertThat(A_WOMAN.excludingOn(0, Set.of())).containsExactly(Preference.GENDER);
        assertThat(A_WOMAN.excludingOn(1, Set.of())).containsExactly(Preference.GENDER);
        assertThat(A_WOMAN.excludingOn(1, Set.of(Preference.GENDER))).as("the ladder drops it first").isEmpty();
        assertThat(A_WOMAN.excludingOn(2, Set.of())).isEmpty();
        assertThatThrownBy(() -> new Preferences(Optional.empty(), Optional.empty(), Optional.empty(),
                Set.of(Preference.KNOWN), Optional.empty())).hasMessageContaining("one of those given");
        assertThatThrownBy(() -> new Preferences(Optional.empty(), Optional.of(Gender.MALE), Optional.empty(),
                Set.of(Preference.GENDER), Optional.of(0))).hasMessageContaining("after the first");
    }
}
