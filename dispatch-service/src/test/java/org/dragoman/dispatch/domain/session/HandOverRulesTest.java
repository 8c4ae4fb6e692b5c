package org.dragoman.dispatch.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.dispatch.domain.session.SessionFixture.EPOCH;
import static org.dragoman.dispatch.domain.session.SessionFixture.MARIE;
import static org.dragoman.dispatch.domain.session.SessionFixture.MARIES_PHONE;
import static org.dragoman.dispatch.domain.session.SessionFixture.NOON;
import static org.dragoman.dispatch.domain.session.SessionFixture.OFFER;
import static org.dragoman.dispatch.domain.session.SessionFixture.PAUL;
import static org.dragoman.dispatch.domain.session.SessionFixture.PAULS_OFFER;
import static org.dragoman.dispatch.domain.session.SessionFixture.PAULS_PHONE;
import static org.dragoman.dispatch.domain.session.SessionFixture.RESIDENT;
import static org.dragoman.dispatch.domain.session.SessionFixture.aPhoneSession;

import java.time.Duration;
import java.util.Optional;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.request.EndReason;
import org.dragoman.dispatch.domain.request.RequestState;
import org.junit.jupiter.api.Test;

/** Marie asked to be replaced and speaks on; Paul is sought, rung, on the way. */
class HandOverRulesTest {

    private static final SessionEvent ASKED = new SessionEvent.KeyPressed(MARIES_PHONE,
            new CallKey.Replace(ReplaceReason.CONFLICT));

    private static Effect command(Command command) {
        return new Effect.Commanded(command);
    }

    private static SessionFixture sought() {
        return aPhoneSession().inSession().in(RequestState.WAITING).waitingSince(Duration.ofSeconds(5));
    }

    private static SessionFixture paulRings() {
        return sought().in(RequestState.RINGING).paulRingsToo();
    }

    private static SessionFixture paulComes() {
        return sought().in(RequestState.CONNECTING).paulComes();
    }

    @Test
    void theSearchBeginsAnewAndNobodyIsHeld() {
        var change = aPhoneSession().inSession().on(ASKED);
        assertThat(change.next()).isEqualTo(RequestState.WAITING);
        assertThat(change.waitsAnew()).isTrue();
        assertThat(change.seeksInterpreter()).isTrue();
        assertThat(change.effects()).contains(new Effect.ReasonGiven(ReplaceReason.CONFLICT))
                .noneMatch(Effect.Commanded.class::isInstance).noneMatch(Effect.AssignmentMoved.class::isInstance);
        assertThat(sought().ignores(ASKED))
                .isEqualTo("no conversation is under way, or somebody else is sought already");
    }

    @Test
    void whoIsLostMeanwhileLeavesTheCallerAWholeNewWait() {
        var late = sought().waitingSince(Timing.DEFAULT.longestWait().minusSeconds(10));
        var change = late.on(new SessionEvent.PhoneEnded(MARIES_PHONE, LegEnd.HUNG_UP));
        assertThat(change.next()).isEqualTo(RequestState.WAITING);
        assertThat(change.waitsAnew()).isTrue();
        assertThat(change.deadline()).contains(NOON.plus(Timing.DEFAULT.longestWait()));
        assertThat(paulRings().on(new SessionEvent.PhoneEnded(MARIES_PHONE, LegEnd.HUNG_UP)).waitsAnew())
                .as("the rung on which Paul's phone rings stays").isFalse();
    }

    @Test
    void pressingOneTakesTheSecondSeat() {
        var change = paulRings().on(new SessionEvent.OfferAccepted(PAULS_OFFER, EPOCH + 1));
        assertThat(change.next()).isEqualTo(RequestState.CONNECTING);
        assertThat(change.effects()).filteredOn(Effect.AssignmentMoved.class::isInstance).containsExactly(
                new Effect.AssignmentMoved(PAULS_OFFER, AssignmentState.ACCEPTED,
                        Optional.of(NOON.plus(Timing.DEFAULT.connect())), "INTERPRETER_ACCEPTED"));
    }

    @Test
    void theOldOneLeavesWhenTheNewOneIsThere() {
        var change = paulComes().on(new SessionEvent.JoinedRoom(PAULS_PHONE));
        assertThat(change.next()).isEqualTo(RequestState.IN_SESSION);
        assertThat(change.effects()).containsSubsequence(
                new Effect.LegMoved(PAULS_PHONE, LegState.JOINED, Optional.empty()),
                new Effect.AssignmentMoved(OFFER, AssignmentState.ENDED, Optional.empty(), "REPLACED"),
                new Effect.InterpreterMoved(MARIE, Availability.WRAP_UP,
                        Optional.of(NOON.plus(Timing.DEFAULT.wrapUp()))),
                command(new Command.Stop(MARIES_PHONE, "en", Word.CALL_ENDED)),
                new Effect.AssignmentMoved(PAULS_OFFER, AssignmentState.CONNECTED, Optional.empty(),
                        "INTERPRETER_MET_CALLER"),
                new Effect.InterpreterMoved(PAUL, Availability.IN_CALL, Optional.empty()));
    }

    @Test
    void whoeverIsSoughtInVainLeavesThemTogether() {
        var waited = sought().waitingSince(Timing.DEFAULT.longestWait()).deadline(NOON)
                .on(new SessionEvent.DeadlinePassed());
        assertThat(waited.next()).isEqualTo(RequestState.IN_SESSION);
        assertThat(waited.effects()).contains(command(new Command.Tell(MARIES_PHONE, "en", Word.NOBODY_ELSE)))
                .noneMatch(Effect.AssignmentMoved.class::isInstance);
        var declined = paulRings().waitingSince(Timing.DEFAULT.longestWait())
                .on(new SessionEvent.OfferDeclined(PAULS_OFFER, EPOCH + 1));
        assertThat(declined.next()).isEqualTo(RequestState.IN_SESSION);
        assertThat(declined.effects()).filteredOn(Effect.AssignmentMoved.class::isInstance).hasSize(1);
    }

    @Test
    void whoeverDeclinesOrIsLostOnTheWayIsFollowedByTheNext() {
        assertThat(paulRings().on(new SessionEvent.OfferDeclined(PAULS_OFFER, EPOCH + 1)).next())
                .isEqualTo(RequestState.WAITING);
        var lost = paulComes().on(new SessionEvent.PhoneEnded(PAULS_PHONE, LegEnd.HUNG_UP));
        assertThat(lost.next()).isEqualTo(RequestState.WAITING);
        assertThat(lost.effects()).noneMatch(Effect.Commanded.class::isInstance);
        assertThat(paulRings().on(new SessionEvent.StaffPullsOfferBack()).effects())
                .filteredOn(Effect.AssignmentMoved.class::isInstance).containsExactly(new Effect.AssignmentMoved(
                        PAULS_OFFER, AssignmentState.WITHDRAWN, Optional.empty(), "OFFER_PULLED_BACK"));
    }

    @Test
    void ifTheOldOneIsLostTheOthersAreHeldAndTheSearchGoesOn() {
        var gone = new SessionEvent.PhoneEnded(MARIES_PHONE, LegEnd.HUNG_UP);
        assertThat(sought().on(gone).next()).isEqualTo(RequestState.WAITING);
        assertThat(paulRings().on(gone).next()).isEqualTo(RequestState.RINGING);
        var change = paulComes().on(gone);
        assertThat(change.next()).isEqualTo(RequestState.CONNECTING);
        assertThat(change.effects()).contains(
                new Effect.AssignmentMoved(OFFER, AssignmentState.ENDED, Optional.empty(), "INTERPRETER_LEFT"),
                command(new Command.Hold(RESIDENT, "ht", Word.INTERPRETER_LOST)));
    }

    @Test
    void aCallerWhoLeavesMeanwhileHasSpoken() {
        var left = new SessionEvent.PhoneEnded(RESIDENT, LegEnd.HUNG_UP);
        var change = paulRings().waitingSince(Duration.ofSeconds(60)).on(left);
        assertThat(change.next()).isEqualTo(RequestState.COMPLETED);
        assertThat(change.end()).contains(EndReason.CALLER_HUNG_UP);
        assertThat(change.effects()).contains(
                new Effect.AssignmentMoved(OFFER, AssignmentState.ENDED, Optional.empty(), "ANCHOR_LEFT"),
                new Effect.AssignmentMoved(PAULS_OFFER, AssignmentState.WITHDRAWN, Optional.empty(), "ANCHOR_LEFT"));
    }

    @Test
    void theOldOneMayPressTheStarAgain() {
        var change = paulRings().on(new SessionEvent.LeftRoom(MARIES_PHONE, false));
        assertThat(change.next()).isEqualTo(RequestState.RINGING);
        assertThat(change.effects()).contains(new Effect.BackBy(OFFER, Optional.of(NOON.plus(Timing.ASIDE))),
                command(new Command.Hold(RESIDENT, "ht", Word.ONE_MOMENT)));
    }
}
