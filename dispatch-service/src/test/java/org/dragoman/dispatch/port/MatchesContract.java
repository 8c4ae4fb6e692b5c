package org.dragoman.dispatch.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.matching.MatchOutcome;
import org.dragoman.dispatch.domain.matching.Proposal;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.junit.jupiter.api.Test;

/** A match is true once, whole, and only for somebody who is free and qualified at that moment. */
public abstract class MatchesContract extends Trial {

    protected MatchesContract(Stage stage) {
        super(stage);
    }

    private void assertLeavesNothing(Proposal proposal, MatchOutcome refusal) {
        var before = stage.rows(city);
        assertThat(commit(proposal)).isEqualTo(refusal);
        assertThat(stage.rows(city)).isEqualTo(before);
    }

    @Test
    void aMatchIsRequestInterpreterEpochAndRing() {
        var request = waiting();
        var proposal = offered(request);
        assertThat(state(request)).isEqualTo(RequestState.RINGING);
        assertThat(stage.availability(city, proposal.candidate().id())).isEqualTo(Availability.OFFERED);
        assertThat(stage.sessions().assignmentState(city, proposal.assignment(), 1).block())
                .isEqualTo(AssignmentState.OFFERED);
        assertThat(stage.sessions().requestOf(city, proposal.leg()).block()).isEqualTo(request);
        assertThat(stage.rows(city)).containsEntry("outbox", 1L);
        assertThat(stage.matches().demand(city, request).blockOptional()).as("waits no more").isEmpty();
    }

    @Test
    void aCallCountsForTheDayUntilMidnightInTheCity() {
        untilMidnight();
        var request = waiting();
        var call = offered(request);
        assertThat(callsToday(call)).as("a ring is no call").isZero();
        told(request, new SessionEvent.OfferAccepted(call.assignment(), 1));
        told(request, new SessionEvent.JoinedRoom(call.leg()));
        stage.advance(Duration.ofHours(22));
        assertThat(callsToday(call)).isOne();
        untilMidnight();
        assertThat(callsToday(call)).isZero();
    }

    private void untilMidnight() {
        var now = stage.now().atZone(ZoneId.of("America/New_York"));
        stage.advance(Duration.between(now, now.toLocalDate().plusDays(1).atStartOfDay(now.getZone())));
    }

    private int callsToday(Proposal proposal) {
        return Objects.requireNonNull(stage.matches().candidates(city, List.of(proposal.candidate().id())).block())
                .getFirst().callsToday();
    }

    @Test
    void onePhoneOfTwoCitiesRingsForOneAndTheOtherLeavesNothing() {
        var there = stage.foundCity();
        var shared = somebody();
        var other = stage.hire(there, shared);
        var elsewhere = admitted(order(there, "line", "key", "01", Urgency.ROUTINE));
        assertThat(commit(proposal(there, elsewhere.request(), other))).isInstanceOf(MatchOutcome.Committed.class);

        var request = waiting();
        var here = stage.hire(city, somebody().withPhone(shared.phone()));
        assertLeavesNothing(proposal(city, request, here), new MatchOutcome.InterpreterGone());
        assertThat(state(request)).isEqualTo(RequestState.WAITING);
        assertThat(stage.availability(city, here)).isEqualTo(Availability.AVAILABLE);
        assertThat(stage.sessions().assignmentState(city, offered(request).assignment(), 1).block())
                .as("not even an epoch").isEqualTo(AssignmentState.OFFERED);
    }

    @Test
    void whoeverLostTheQualificationSinceIsRefused() {
        var request = waiting();
        var suspended = proposal(city, request, hire());
        var revoked = proposal(city, request, hire());
        stage.suspend(city, suspended.candidate().id());
        stage.revokeCertifications(city, revoked.candidate().id());
        assertLeavesNothing(suspended, new MatchOutcome.InterpreterGone());
        assertLeavesNothing(revoked, new MatchOutcome.InterpreterGone());
    }

    @Test
    void whoseCertificationEndedAtMidnightIsRefusedByTheClockOfTheStore() {
        var today = LocalDate.ofInstant(stage.now(), ZoneId.of("America/New_York"));
        var request = waiting();
        var proposal = proposal(city, request, stage.hire(city, somebody().certifiedUntil(today)));
        stage.advance(Duration.ofDays(1));
        assertLeavesNothing(proposal, new MatchOutcome.InterpreterGone());
        assertThat(commit(proposal(city, request, stage.hire(city, somebody().certifiedUntil(today.plusDays(1))))))
                .as("valid through its last day").isInstanceOf(MatchOutcome.Committed.class);
    }

    @Test
    void whoeverTookABreakSinceIsRefused() {
        var proposal = proposal(city, waiting(), hire());
        stage.interpreters().choose(city, proposal.candidate().id(), Availability.ON_BREAK).block();
        assertLeavesNothing(proposal, new MatchOutcome.InterpreterGone());
    }

    @Test
    void aRequestThatIsOverOrOfferedOrOfAnotherCityIsGone() {
        var over = waiting();
        told(over, new SessionEvent.StaffEndsIt());
        assertLeavesNothing(proposal(city, over, hire()), new MatchOutcome.RequestGone());

        var proposal = offered(waiting());
        assertLeavesNothing(proposal, new MatchOutcome.RequestGone());

        var foreign = admitted(order(stage.foundCity(), "line", "key", "01",
                Urgency.ROUTINE)).request();
        assertLeavesNothing(proposal(city, foreign, hire()), new MatchOutcome.RequestGone());
    }

    @Test
    void whoWasAskedInVainCoolsDownForThisRequest() {
        var request = waiting();
        var proposal = offered(request);
        told(request, new SessionEvent.OfferDeclined(proposal.assignment(), 1));
        var demand = Objects.requireNonNull(stage.matches().demand(city, request).block());
        assertThat(demand.coolingDown()).containsOnlyKeys(proposal.candidate().id())
                .allSatisfy((person, until) -> assertThat(until).isAfter(demand.now()));
        assertThat(Objects.requireNonNull(stage.matches().demand(city, waiting()).block()).coolingDown()).isEmpty();
    }
}
