package org.dragoman.dispatch.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.matching.Proposal;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.session.CallKey;
import org.dragoman.dispatch.domain.session.ReplaceReason;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.Timing;
import org.dragoman.dispatch.domain.session.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an interpreter asks for during a call is durable: the seats of a hand-over, the language, the break after it. */
public abstract class CallKeysContract extends OfferTrial {

    private final InterpreterId person = offer.candidate().id();

    protected CallKeysContract(Stage stage) {
        super(stage);
    }

    @BeforeEach
    void theySpeak() {
        speaks(offer, 1);
        assertThat(state()).isEqualTo(RequestState.IN_SESSION);
    }

    private void speaks(Proposal asked, long epoch) {
        told(request, new SessionEvent.OfferAccepted(asked.assignment(), epoch));
        told(request, new SessionEvent.JoinedRoom(asked.leg()));
    }

    protected Verdict presses(CallKey key) {
        return told(request, new SessionEvent.KeyPressed(offer.leg(), key));
    }

    protected void leaves() {
        told(request, new SessionEvent.LeftRoom(offer.leg(), false));
    }

    private boolean isStill(LegId leg) {
        return Objects.requireNonNull(stage.sessions().isInterpretersStill(city, leg).block());
    }

    private AssignmentState of(Proposal asked, long epoch) {
        return Objects.requireNonNull(stage.sessions().assignmentState(city, asked.assignment(), epoch).block());
    }

    private boolean isOverdue() {
        return Objects.requireNonNull(stage.sessions().overdue(city, 100).collectList().block()).contains(request);
    }

    @Test
    void whoeverStepsAsideIsExpectedBackInTime() {
        assertThat(isStill(offer.leg())).isTrue();
        leaves();
        assertThat(isStill(offer.leg())).isTrue();
        told(request, new SessionEvent.JoinedRoom(offer.leg()));
        stage.advance(Timing.ASIDE);
        assertThat(isOverdue()).isFalse();
        leaves();
        stage.advance(Timing.ASIDE);
        assertThat(isOverdue()).isTrue();
        told(request, new SessionEvent.DeadlinePassed());
        assertThat(state()).isEqualTo(RequestState.WAITING);
        assertThat(offerState()).isEqualTo(AssignmentState.ENDED);
        assertThat(isStill(offer.leg())).isFalse();
    }

    @Test
    void aRoomThatWasClosedForAllIsNotSteppedAsideFrom() {
        told(request, new SessionEvent.LeftRoom(offer.leg(), true));
        assertThat(isStill(offer.leg())).isFalse();
        assertThat(stage.sessions().isInterpretersStill(stage.foundCity(), offer.leg()).block()).isFalse();
    }

    @Test
    void aBreakBeginsWithTheEndOfTheCall() {
        leaves();
        presses(new CallKey.BreakAfter());
        presses(new CallKey.BreakAfter());
        assertThat(stage.availability(city, person)).isEqualTo(Availability.IN_CALL);
        told(request, new SessionEvent.StaffEndsIt());
        assertThat(stage.availability(city, person)).isEqualTo(Availability.ON_BREAK);
    }

    @Test
    void anotherLanguageIsAnotherPlaceInLine() {
        leaves();
        presses(new CallKey.WrongLanguage(Hire.FRENCH));
        assertThat(state()).isEqualTo(RequestState.WAITING);
        assertThat(presses(new CallKey.WrongLanguage(Hire.FRENCH))).isInstanceOf(Verdict.Ignored.class);
        var queued = Objects.requireNonNull(stage.queue().entry(city, request).block());
        assertThat(queued.waits()).isTrue();
        assertThat(queued.skill().variety()).isEqualTo(Hire.FRENCH);
        assertThat(Objects.requireNonNull(stage.matches().demand(city, request).block()).variety())
                .isEqualTo(Hire.FRENCH);
        assertThat(stage.availability(city, person)).isEqualTo(Availability.WRAP_UP);
    }

    @Test
    void twoAreInTheirSeatsUntilTheNewOneIsThere() {
        presses(new CallKey.Replace(ReplaceReason.BAD_LINE));
        assertThat(state()).isEqualTo(RequestState.WAITING);
        assertThat(presses(new CallKey.Replace(ReplaceReason.OTHER))).isInstanceOf(Verdict.Ignored.class);
        var next = offered(request);
        told(request, new SessionEvent.OfferAccepted(next.assignment(), 2));
        assertThat(state()).isEqualTo(RequestState.CONNECTING);
        assertThat(offerState()).isEqualTo(AssignmentState.CONNECTED);
        assertThat(of(next, 2)).isEqualTo(AssignmentState.ACCEPTED);
        told(request, new SessionEvent.JoinedRoom(next.leg()));
        assertThat(state()).isEqualTo(RequestState.IN_SESSION);
        assertThat(offerState()).isEqualTo(AssignmentState.ENDED);
        assertThat(of(next, 2)).isEqualTo(AssignmentState.CONNECTED);
        assertThat(stage.availability(city, person)).isEqualTo(Availability.WRAP_UP);
    }

    @Test
    void whoeverReplacedMayBeReplacedToo() {
        var seated = offer;
        for (long epoch = 2; epoch <= 4; epoch++) {
            told(request, new SessionEvent.KeyPressed(seated.leg(), new CallKey.Replace(ReplaceReason.LANGUAGE)));
            seated = offered(request);
            speaks(seated, epoch);
            assertThat(of(seated, epoch)).isEqualTo(AssignmentState.CONNECTED);
        }
    }

    @Test
    void theSearchGoesOnWhereTheOldOneIsLostFirst() {
        presses(new CallKey.Replace(ReplaceReason.SUBJECT_TOO_HARD));
        var next = offered(request);
        told(request, new SessionEvent.OfferAccepted(next.assignment(), 2));
        told(request, new SessionEvent.PhoneEnded(offer.leg(), LegEnd.HUNG_UP));
        assertThat(state()).isEqualTo(RequestState.CONNECTING);
        told(request, new SessionEvent.JoinedRoom(next.leg()));
        assertThat(of(next, 2)).isEqualTo(AssignmentState.CONNECTED);
        assertThat(state()).isEqualTo(RequestState.IN_SESSION);
    }
}
