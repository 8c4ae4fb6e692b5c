package org.dragoman.dispatch.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.matching.MatchOutcome;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.session.Happening;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.Verdict;
import org.junit.jupiter.api.Test;

/** Declined with the wish for a break: the offer ends as any declined one does, and nobody is asked in between. */
public abstract class BreakByPhoneContract extends OfferTrial {

    private final InterpreterId person = offer.candidate().id();

    protected BreakByPhoneContract(Stage stage) {
        super(stage);
    }

    private SessionEvent declinesForBreak(long epoch) {
        return new SessionEvent.OfferDeclinedForBreak(offer.assignment(), epoch);
    }

    private void chooses(Availability wanted) {
        stage.interpreters().choose(city, person, wanted).block();
    }

    private Availability availability() {
        return stage.availability(city, person);
    }

    private void assertChangesNothing(SessionEvent event) {
        var before = stage.rows(city);
        var was = state();
        var stood = availability();
        assertThat(told(request, event)).isInstanceOf(Verdict.Ignored.class);
        assertThat(stage.rows(city)).isEqualTo(before);
        assertThat(state()).isEqualTo(was);
        assertThat(availability()).isEqualTo(stood);
    }

    @Test
    void theOfferIsDeclinedAndTheBreakBeginsWithItsEnd() {
        assertThat(stage.sessions().isOnBreak(city, offer.assignment()).block()).isFalse();
        var changed = assertThat(told(request, declinesForBreak(1))).asInstanceOf(type(Verdict.Changed.class)).actual();
        assertThat(changed.change().happening()).contains(Happening.INTERPRETER_DECLINED);
        assertThat(state()).isEqualTo(RequestState.WAITING);
        assertThat(offerState()).isEqualTo(AssignmentState.DECLINED);
        assertThat(availability()).isEqualTo(Availability.ON_BREAK);
        assertThat(stage.sessions().isOnBreak(city, offer.assignment()).block()).isTrue();
        assertThat(stage.sessions().isOnBreak(stage.foundCity(), offer.assignment()).blockOptional()).isEmpty();
        assertThat(stage.interpreters().free(city, person).blockOptional()).isEmpty();
        assertThat(commit(proposal(city, waiting(), person))).isInstanceOf(MatchOutcome.InterpreterGone.class);
    }

    @Test
    void itIsWrittenDownAsAnyDeclinedOffer() {
        var before = stage.rows(city);
        told(request, declines());
        var plainly = stage.rows(city);
        var other = waiting();
        var asked = offered(other);
        var between = stage.rows(city);
        told(other, new SessionEvent.OfferDeclinedForBreak(asked.assignment(), 1));
        var after = stage.rows(city);
        assertThat(grown(between, after)).containsEntry("outbox", 1L).isEqualTo(grown(before, plainly));
    }

    private static Map<String, Long> grown(Map<String, Long> before, Map<String, Long> after) {
        return after.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                now -> now.getValue() - before.getOrDefault(now.getKey(), 0L)));
    }

    @Test
    void pressedAgainItChangesNothingMore() {
        told(request, declinesForBreak(1));
        chooses(Availability.AVAILABLE);
        assertChangesNothing(declinesForBreak(1));
    }

    @Test
    void aLateOrWrongAnswerPutsNobodyOnABreak() {
        assertChangesNothing(declinesForBreak(0));
        assertChangesNothing(declinesForBreak(2));
        told(request, new SessionEvent.StaffPullsOfferBack());
        assertChangesNothing(declinesForBreak(1));
        assertThat(availability()).isEqualTo(Availability.AVAILABLE);
    }

    @Test
    void whoHasAcceptedGoesIntoTheCallAndRestsAfterItAsAnybody() {
        told(request, accepts(1));
        told(request, new SessionEvent.JoinedRoom(offer.leg()));
        assertChangesNothing(declinesForBreak(1));
        told(request, new SessionEvent.StaffEndsIt());
        assertThat(availability()).isEqualTo(Availability.WRAP_UP);
    }

    @Test
    void theLastWishWinsButOffDutyStaysWhatComesNext() {
        for (var next : List.of(Availability.AVAILABLE, Availability.OFF_DUTY)) {
            var other = waiting();
            var asked = offered(other);
            stage.interpreters().choose(city, asked.candidate().id(), next).block();
            told(other, new SessionEvent.OfferDeclinedForBreak(asked.assignment(), 1));
            assertThat(stage.availability(city, asked.candidate().id()))
                    .isEqualTo(next == Availability.OFF_DUTY ? next : Availability.ON_BREAK);
        }
    }

    @Test
    void aSuspensionIsNotUndone() {
        stage.suspend(city, person);
        told(request, declinesForBreak(1));
        chooses(Availability.AVAILABLE);
        assertThat(stage.interpreters().free(city, person).blockOptional()).isEmpty();
    }
}
