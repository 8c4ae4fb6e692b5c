package org.dragoman.dispatch.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.dispatch.domain.matching.MatchingFixture.CREOLE;
import static org.dragoman.dispatch.domain.matching.MatchingFixture.FRENCH;
import static org.dragoman.dispatch.domain.matching.MatchingFixture.NOON;
import static org.dragoman.dispatch.domain.matching.MatchingFixture.TODAY;
import static org.dragoman.dispatch.domain.matching.MatchingFixture.aCandidate;
import static org.dragoman.dispatch.domain.matching.MatchingFixture.aDemand;
import static org.dragoman.dispatch.domain.matching.MatchingFixture.at;
import static org.dragoman.dispatch.domain.matching.MatchingFixture.certified;
import static org.dragoman.dispatch.domain.matching.MatchingFixture.expiring;
import static org.dragoman.dispatch.domain.matching.MatchingFixture.holdingBackUntil;
import static org.dragoman.dispatch.domain.matching.MatchingFixture.id;
import static org.dragoman.dispatch.domain.matching.MatchingFixture.with;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.Certification;
import org.dragoman.dispatch.domain.request.Preferences;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each hard rule with its reason. */
class RuleTest {

    private static Optional<Rejection> judged(Demand demand, Candidate candidate) {
        var ranking = new MatchingPolicy().rank(demand, List.of(candidate));
        assertThat(ranking.eligible().size() + ranking.rejected().size()).isEqualTo(1);
        return Optional.ofNullable(ranking.rejected().get(candidate.id()));
    }

    private static Optional<Rejection> judged(Candidate candidate) {
        return judged(aDemand(), candidate);
    }

    @Test
    void aFreeCertifiedSpeakerMayBeAsked() {
        assertThat(judged(aCandidate(1))).isEmpty();
    }

    @Test
    void haitianCreoleIsNotFrench() {
        var frenchSpeaker = with(1, facts -> facts.speaks(Set.of(FRENCH), certified(FRENCH)));
        assertThat(judged(frenchSpeaker)).contains(Rejection.OTHER_LANGUAGE);
    }

    @Test
    void aCertificationForAnotherLanguageOrDomainIsNone() {
        assertThat(judged(with(1, facts -> facts.speaks(Set.of(CREOLE, FRENCH), certified(FRENCH)))))
                .contains(Rejection.NO_VALID_CERTIFICATION);
        var legalOnly = new Certification(CREOLE, Set.of(SubjectDomain.LEGAL), TODAY, Optional.empty(), false);
        assertThat(judged(with(1, facts -> facts.holds(legalOnly)))).contains(Rejection.NO_VALID_CERTIFICATION);
        assertThat(judged(with(1, facts -> facts.holds()))).contains(Rejection.NO_VALID_CERTIFICATION);
    }

    @Test
    void aCertificationIsValidThroughItsLastDayInTheCitysOwnTimeZone() {
        var lastDay = with(1, facts -> facts.holds(expiring(TODAY)));
        assertThat(judged(at(Instant.parse("2026-03-03T04:59:59Z")), lastDay)).as("23:59:59 in New York").isEmpty();
        assertThat(judged(at(Instant.parse("2026-03-03T05:00:00Z")), lastDay)).as("midnight in New York")
                .contains(Rejection.NO_VALID_CERTIFICATION);
    }

    @Test
    void aCertificationIsNotValidBeforeItsFirstDay() {
        var tomorrow = new Certification(CREOLE, Set.of(SubjectDomain.GENERAL), TODAY.plusDays(1), Optional.empty(),
                false);
        assertThat(judged(with(1, facts -> facts.holds(tomorrow)))).contains(Rejection.NO_VALID_CERTIFICATION);
    }

    @Test
    void oneValidCertificationAmongExpiredOnesIsEnough() {
        assertThat(judged(with(1, facts -> facts.holds(expiring(LocalDate.of(2021, 1, 1)), expiring(TODAY)))))
                .isEmpty();
    }

    @Test
    void suspensionOfThePersonOrOfTheCertificationExcludes() {
        assertThat(judged(with(1, facts -> facts.suspend()))).contains(Rejection.SUSPENDED);
        var suspended = new Certification(CREOLE, Set.of(SubjectDomain.GENERAL), TODAY, Optional.empty(), true);
        assertThat(judged(with(1, facts -> facts.holds(suspended)))).contains(Rejection.NO_VALID_CERTIFICATION);
    }

    @ParameterizedTest
    @EnumSource(value = Availability.class, mode = EnumSource.Mode.EXCLUDE, names = "AVAILABLE")
    void onlyWhoeverIsAvailableIsAsked(Availability availability) {
        assertThat(judged(with(1, facts -> facts.is(availability)))).contains(Rejection.NOT_AVAILABLE);
    }

    @Test
    void whoeverWasJustAskedInVainIsLeftInPeace() {
        var untilLater = aDemand(Preferences.NONE, Map.of(id(1), NOON.plusSeconds(1)));
        assertThat(judged(untilLater, aCandidate(1))).contains(Rejection.ASKED_RECENTLY);
        assertThat(judged(untilLater, aCandidate(2))).isEmpty();
        var untilNow = aDemand(Preferences.NONE, Map.of(id(1), NOON));
        assertThat(judged(untilNow, aCandidate(1))).as("the moment it ends").isEmpty();
    }

    @Test
    void theLastFreeSpeakerOfAScarceVarietyIsKeptForItUntilTheHoldEnds() {
        var last = with(1, facts -> facts.isLastOfScarce());
        assertThat(judged(holdingBackUntil(NOON.plusSeconds(1)), last)).contains(Rejection.HELD_BACK);
        assertThat(judged(holdingBackUntil(NOON.plusSeconds(1)), aCandidate(2))).isEmpty();
        assertThat(judged(holdingBackUntil(NOON), last)).as("the moment it ends").isEmpty();
        assertThat(judged(holdingBackUntil(NOON.plusSeconds(1)).askingAnew(), last)).as("by a supervisor").isEmpty();
    }

    @Test
    void whatCannotBeChangedByWaitingIsNamedFirst() {
        var everything = with(1, facts -> facts.speaks(Set.of(FRENCH)).suspend().is(Availability.IN_CALL));
        assertThat(judged(everything)).contains(Rejection.OTHER_LANGUAGE);
        assertThat(judged(with(1, facts -> facts.suspend().is(Availability.IN_CALL)))).contains(Rejection.SUSPENDED);
    }
}
