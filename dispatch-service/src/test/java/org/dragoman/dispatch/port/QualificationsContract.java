package org.dragoman.dispatch.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.DoNotSend;
import org.dragoman.dispatch.domain.interpreter.EmergencyCertification;
import org.dragoman.dispatch.domain.interpreter.EmergencyCertification.Attestation;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.matching.MatchOutcome;
import org.dragoman.dispatch.domain.matching.Proposal;
import org.dragoman.dispatch.domain.place.AgencyId;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.junit.jupiter.api.Test;

/** What an interpreter may not do is neither offered nor, at press 1, bridged: by the facts of that very moment. */
public abstract class QualificationsContract extends Trial {

    protected QualificationsContract(Stage stage) {
        super(stage);
    }

    private static DoNotSend toTheAgency(InterpreterId person) {
        return new DoNotSend(person, Stage.AGENCY, Optional.empty());
    }

    private Optional<InterpreterId> bars(DoNotSend entry) {
        return stage.qualifications().bar(city, entry, DoNotSend.Reason.RESIDENT_ASKED).blockOptional();
    }

    private void lifts(DoNotSend entry) {
        assertThat(stage.qualifications().lift(city, entry).block()).isEqualTo(entry.interpreter());
    }

    private void assertRefused(Proposal proposal) {
        assertThat(commit(proposal)).isEqualTo(new MatchOutcome.InterpreterGone());
    }

    /** Offered before, and pressed now. */
    private void assertRefusedAtPressOne(Proposal offer) {
        var request = offer.request();
        told(request, new SessionEvent.OfferAccepted(offer.assignment(), 1));
        assertThat(state(request)).isEqualTo(RequestState.WAITING);
        assertThat(stage.availability(city, offer.candidate().id())).isEqualTo(Availability.AVAILABLE);
    }

    private Proposal proposed(InterpreterId person) {
        return proposal(city, waiting(), person);
    }

    @Test
    void whoIsNotToBeSentIsRefusedUntilTheEntryIsLifted() {
        var person = hire();
        var before = proposed(person);
        assertThat(bars(toTheAgency(person))).contains(person);
        assertThat(bars(toTheAgency(person))).as("twice is harmless").contains(person);
        assertRefused(before);
        var after = proposed(person);
        assertThat(after.demand().terms().barred()).containsExactly(person);
        assertRefused(after);
        lifts(toTheAgency(person));
        lifts(toTheAgency(person));
        var again = proposed(person);
        assertThat(again.demand().terms().barred()).isEmpty();
        assertThat(commit(again)).isInstanceOf(MatchOutcome.Committed.class);
    }

    @Test
    void oneSiteOfTheAgencyMayHaveAnEntryOfItsOwn() {
        var person = hire();
        var entry = new DoNotSend(person, Stage.AGENCY, Optional.of(Stage.SITE));
        assertThat(bars(entry)).contains(person);
        lifts(toTheAgency(person));
        assertRefused(proposed(person));
        lifts(entry);
        assertThat(commit(proposed(person))).isInstanceOf(MatchOutcome.Committed.class);
    }

    @Test
    void anEntryOfNobodyOrNowhereOrAnotherCityIsNone() {
        var person = hire();
        assertThat(bars(new DoNotSend(person, new AgencyId("atlantis"), Optional.empty()))).isEmpty();
        assertThat(bars(new DoNotSend(person, Stage.AGENCY, Optional.of(new SiteId("atlantis"))))).isEmpty();
        var there = stage.foundCity();
        var elsewhere = stage.hire(there, somebody());
        assertThat(bars(toTheAgency(elsewhere))).isEmpty();
        assertThat(stage.qualifications().lift(city, toTheAgency(elsewhere)).blockOptional()).isEmpty();
        assertThat(commit(proposed(person))).isInstanceOf(MatchOutcome.Committed.class);
    }

    @Test
    void whoIsBarredWhileThePhoneRingsIsRefusedAtPressOne() {
        var offer = offered(waiting());
        bars(toTheAgency(offer.candidate().id()));
        assertThat(state(offer.request())).as("nothing is withdrawn by itself").isEqualTo(RequestState.RINGING);
        assertRefusedAtPressOne(offer);
    }

    @Test
    void onlyTheKindsThatTheAgencyAcceptsCount() {
        var court = stage.hire(city, somebody().ofKind("court", SubjectDomain.LEGAL));
        var other = hire();
        stage.accept(city, SubjectDomain.LEGAL, Set.of("court"));
        assertThat(proposed(other).demand().terms().kinds()).as("another domain").isEmpty();
        var offer = proposed(other);
        assertThat(commit(offer)).isInstanceOf(MatchOutcome.Committed.class);

        stage.accept(city, SubjectDomain.GENERAL, Set.of("court", "state"));
        assertRefusedAtPressOne(offer);
        assertThat(proposed(other).demand().terms().kinds()).containsExactlyInAnyOrder("court", "state");
        assertRefused(proposed(other));
        assertThat(commit(proposed(court))).isInstanceOf(MatchOutcome.Committed.class);
    }

    private EmergencyCertification forTwoHours(InterpreterId person) {
        return new EmergencyCertification(person, Hire.CREOLE, Set.of(SubjectDomain.GENERAL), Attestation.TESTED,
                Duration.ofHours(2));
    }

    @Test
    void anEmergencyCertificationHoldsToTheMinute() {
        var person = stage.hire(city, Hire.aSpeaker(Integer.parseInt(somebody().publicNumber()), Hire.FRENCH));
        var before = proposed(person);
        assertRefused(before);
        assertThat(stage.qualifications().certify(city, forTwoHours(person)).block()).isEqualTo(person);
        assertThat(Objects.requireNonNull(stage.interpreters().free(city, person).block()).skills())
                .containsAll(Hire.skills(Hire.CREOLE, Hire.FRENCH));
        assertRefused(before);
        stage.advance(Duration.ofMinutes(119));
        var offer = proposed(person);
        assertThat(commit(offer)).isInstanceOf(MatchOutcome.Committed.class);
        stage.advance(Duration.ofMinutes(1));
        assertRefusedAtPressOne(offer);
        assertRefused(proposed(person));
        assertThat(stage.qualifications().certify(stage.foundCity(), forTwoHours(person)).blockOptional()).isEmpty();
    }

    @Test
    void anAgencyThatNamesItsKindsTakesNoEmergencyCertificationByTheWay() {
        var person = stage.hire(city, somebody().holding(List.of()));
        stage.accept(city, SubjectDomain.GENERAL, Set.of("court"));
        stage.qualifications().certify(city, forTwoHours(person)).block();
        assertRefused(proposed(person));
        stage.accept(city, SubjectDomain.GENERAL, Set.of("court", "emergency"));
        assertThat(commit(proposed(person))).isInstanceOf(MatchOutcome.Committed.class);
    }
}
