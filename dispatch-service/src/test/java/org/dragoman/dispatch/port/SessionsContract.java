package org.dragoman.dispatch.port;

import org.dragoman.dispatch.domain.matching.MatchOutcome;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.Verdict;
import org.junit.jupiter.api.Test;

/** One event, one transaction; late, repeated and stale ones change nothing. */
public abstract class SessionsContract extends OfferTrial {

    protected SessionsContract(Stage stage) {
        super(stage);
    }

    private void assertChangesNothing(SessionEvent event) {
        var before = stage.rows(city);
        var was = state();
        assertThat(told(request, event)).isInstanceOf(Verdict.Ignored.class);
        assertThat(stage.rows(city)).isEqualTo(before);
        assertThat(state()).isEqualTo(was);
    }

    @Test
    void aSuspensionTakesTheRingingOfferBackAtOnce() {
        var request = waiting();
        var offer = offered(request);
        assertThat(stage.sessions().suspend(city, offer.candidate().id()).block())
                .isInstanceOf(Suspension.Withdrawn.class);
        assertThat(state(request)).isEqualTo(RequestState.WAITING);
        assertThat(stage.sessions().assignmentState(city, offer.assignment(), 1).block())
                .isEqualTo(AssignmentState.WITHDRAWN);
        assertThat(commit(proposal(city, request, offer.candidate().id())))
                .isInstanceOf(MatchOutcome.InterpreterGone.class);
        assertThat(stage.interpreters().reinstate(city, offer.candidate().id()).block()).isNotNull();
        assertThat(commit(proposal(city, request, offer.candidate().id()))).isInstanceOf(MatchOutcome.Committed.class);
    }

    @Test
    void aSuspensionLetsACallGoOn() {
        var request = waiting();
        var offer = offered(request);
        told(request, new SessionEvent.OfferAccepted(offer.assignment(), 1));
        assertThat(stage.sessions().suspend(city, offer.candidate().id()).block())
                .isInstanceOf(Suspension.NothingRang.class);
        assertThat(state(request)).isEqualTo(RequestState.CONNECTING);
    }

    @Test
    void nobodyOfAnotherCityIsSuspended() {
        var person = hire();
        assertThat(stage.sessions().suspend(stage.foundCity(), person).blockOptional()).isEmpty();
        assertThat(stage.interpreters().reinstate(stage.foundCity(), person).blockOptional()).isEmpty();
        assertThat(stage.interpreters().free(city, person).block()).isNotNull();
    }

    @Test
    void theLiveEpochIsAccepted() {
        assertThat(told(request, accepts(1))).isInstanceOf(Verdict.Changed.class);
        assertThat(state()).isEqualTo(RequestState.CONNECTING);
        assertThat(offerState()).isEqualTo(AssignmentState.ACCEPTED);
    }

    @Test
    void anyOtherEpochIsRefusedAndChangesNothing() {
        assertChangesNothing(accepts(0));
        assertChangesNothing(accepts(2));
        assertThat(stage.sessions().assignmentState(city, offer.assignment(), 2).blockOptional()).isEmpty();
    }

    @Test
    void theEpochOfAnEarlierOfferIsRefusedWhileTheNextOneRings() {
        told(request, declines());
        var next = offered(request);
        assertChangesNothing(accepts(1));
        assertThat(told(request, new SessionEvent.OfferAccepted(next.assignment(), 2)))
                .isInstanceOf(Verdict.Changed.class);
        assertThat(offerState()).isEqualTo(AssignmentState.DECLINED);
    }

    @Test
    void whoLostTheQualificationIsNotBridged() {
        stage.suspend(city, offer.candidate().id());
        told(request, accepts(1));
        assertThat(state()).isEqualTo(RequestState.WAITING);
        assertThat(offerState().isLive()).isFalse();
    }

    @Test
    void cancellingLeavesNobodyBusy() {
        assertThat(told(request, new SessionEvent.StaffEndsIt())).isInstanceOf(Verdict.Changed.class);
        assertThat(state()).isEqualTo(RequestState.CANCELLED);
        assertThat(offerState()).isEqualTo(AssignmentState.WITHDRAWN);
        assertThat(stage.availability(city, offer.candidate().id())).isEqualTo(Availability.AVAILABLE);
        assertThat(stage.queue().waiting(city).collectList().block()).isEmpty();
        assertChangesNothing(accepts(1));
        assertChangesNothing(new SessionEvent.StaffEndsIt());
    }

    @Test
    void whatIsOverdueIsFoundUntilItIsDealtWith() {
        assertThat(stage.sessions().overdue(city, 10).collectList().block()).isEmpty();
        stage.advance(Duration.ofSeconds(90));
        assertThat(stage.sessions().overdue(city, 10).collectList().block()).containsExactly(request);
        told(request, new SessionEvent.DeadlinePassed());
        assertThat(offerState()).isEqualTo(AssignmentState.FAILED);
        assertThat(stage.sessions().overdue(city, 10).collectList().block()).isEmpty();
    }

    @Test
    void anotherCityKnowsNothingOfIt() {
        var there = stage.foundCity();
        var before = stage.rows(city);
        assertThat(stage.sessions().apply(there, request, accepts(1), Optional.of("an event")).block())
                .isInstanceOf(Verdict.Ignored.class);
        assertThat(stage.sessions().stateOf(there, request).blockOptional()).isEmpty();
        assertThat(stage.sessions().requestOf(there, offer.leg()).blockOptional()).isEmpty();
        assertThat(stage.sessions().isAnchor(there, offer.leg()).blockOptional()).isEmpty();
        assertThat(stage.sessions().assignmentState(there, offer.assignment(), 1).blockOptional()).isEmpty();
        assertThat(stage.rows(city)).isEqualTo(before);
    }
}
