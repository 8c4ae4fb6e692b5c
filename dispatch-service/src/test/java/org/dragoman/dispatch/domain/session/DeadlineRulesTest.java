package org.dragoman.dispatch.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.dispatch.domain.session.SessionFixture.DESK;
import static org.dragoman.dispatch.domain.session.SessionFixture.MARIES_PHONE;
import static org.dragoman.dispatch.domain.session.SessionFixture.NOON;
import static org.dragoman.dispatch.domain.session.SessionFixture.OFFER;
import static org.dragoman.dispatch.domain.session.SessionFixture.RESIDENT;
import static org.dragoman.dispatch.domain.session.SessionFixture.aDeskSession;
import static org.dragoman.dispatch.domain.session.SessionFixture.aPhoneSession;

import java.time.Duration;
import java.util.Optional;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.request.EndReason;
import org.dragoman.dispatch.domain.request.RequestState;
import org.junit.jupiter.api.Test;

/** What it means that nothing happened for too long. */
class DeadlineRulesTest {

    private static final SessionEvent PASSED = new SessionEvent.DeadlinePassed();

    @Test
    void aReaperThatComesTooEarlyOrTwiceChangesNothing() {
        assertThat(aPhoneSession().ignores(PASSED)).isEqualTo("no deadline has passed");
        assertThat(aPhoneSession().ringing().ignores(PASSED)).isEqualTo("no deadline has passed");
        assertThat(aPhoneSession().in(RequestState.UNFILLED).deadline(NOON).ignores(PASSED))
                .isEqualTo("the request has ended");
    }

    @Test
    void aPhoneThatRangInVainIsMissed() {
        var change = aPhoneSession().ringing().offerDeadline(NOON).on(PASSED);
        assertThat(change.happening()).contains(Happening.INTERPRETER_DID_NOT_ANSWER);
        assertThat(change.effects()).contains(
                new Effect.AssignmentMoved(OFFER, AssignmentState.LAPSED, Optional.empty(),
                        "INTERPRETER_DID_NOT_ANSWER"),
                new Effect.Commanded(new Command.Stop(MARIES_PHONE, "en", Word.CALL_ENDED)));
    }

    @Test
    void aPhoneThatNeverRangIsNoMiss() {
        var change = aPhoneSession().offered().offerDeadline(NOON).on(PASSED);
        assertThat(change.effects()).contains(new Effect.AssignmentMoved(
                OFFER, AssignmentState.FAILED, Optional.empty(), "RING_NOT_MADE"));
    }

    @Test
    void anInterpreterWhoAcceptedAndNeverCameIsReplaced() {
        var change = aPhoneSession().accepted().offerDeadline(NOON).on(PASSED);
        assertThat(change.happening()).contains(Happening.INTERPRETER_LEFT);
        assertThat(change.next()).isEqualTo(RequestState.WAITING);
    }

    @Test
    void aDeskThatIsNotHeardOfIsNotReached() {
        var change = aDeskSession().interpreterFirst().deadline(NOON).on(PASSED);
        assertThat(change.end()).contains(EndReason.DESK_NOT_REACHED);
        assertThat(change.effects())
                .contains(new Effect.Commanded(new Command.Stop(DESK, "en", Word.CALLER_LEFT)));
    }

    @Test
    void whoeverWaitedTooLongIsToldSo() {
        var change = aPhoneSession().leg(RESIDENT, LegState.JOINED).waitingSince(Timing.DEFAULT.longestWait())
                .deadline(NOON).on(PASSED);
        assertThat(change.next()).isEqualTo(RequestState.UNFILLED);
        assertThat(change.effects()).containsExactly(
                new Effect.Commanded(new Command.Stop(RESIDENT, "ht", Word.NO_INTERPRETER)));
    }

    @Test
    void aRingingPhoneIsTheLastChanceAndNotAnEndlessOne() {
        var lastChance = aPhoneSession().ringing().waitingSince(Timing.DEFAULT.longestWait());
        var change = lastChance.on(PASSED);
        assertThat(change.next()).isEqualTo(RequestState.RINGING);
        assertThat(change.deadline()).contains(NOON.plus(Timing.DEFAULT.ring()));
        assertThat(lastChance.offerDeadline(NOON).on(PASSED).next()).isEqualTo(RequestState.UNFILLED);
    }

    @Test
    void aSessionThatNobodyEndsIsEnded() {
        var change = aPhoneSession().inSession().deadline(NOON).on(PASSED);
        assertThat(change.end()).contains(EndReason.SESSION_TOO_LONG);
    }

    @Test
    void guestsWhoComeAndGoDoNotProlongAStep() {
        var connecting = aDeskSession().accepted().deadline(NOON.plus(Duration.ofSeconds(3)))
                .leg(RESIDENT, LegState.JOINED);
        assertThat(connecting.on(new SessionEvent.PhoneEnded(RESIDENT,
                LegEnd.HUNG_UP)).deadline())
                .contains(NOON.plusSeconds(3));
    }
}
