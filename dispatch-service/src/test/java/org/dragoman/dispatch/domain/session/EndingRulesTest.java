package org.dragoman.dispatch.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.dispatch.domain.session.SessionFixture.AGENCY;
import static org.dragoman.dispatch.domain.session.SessionFixture.DESK;
import static org.dragoman.dispatch.domain.session.SessionFixture.MARIE;
import static org.dragoman.dispatch.domain.session.SessionFixture.MARIES_PHONE;
import static org.dragoman.dispatch.domain.session.SessionFixture.NOON;
import static org.dragoman.dispatch.domain.session.SessionFixture.OFFER;
import static org.dragoman.dispatch.domain.session.SessionFixture.RESIDENT;
import static org.dragoman.dispatch.domain.session.SessionFixture.aCallBack;
import static org.dragoman.dispatch.domain.session.SessionFixture.aDeskSession;
import static org.dragoman.dispatch.domain.session.SessionFixture.aPhoneSession;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.request.EndReason;
import org.dragoman.dispatch.domain.request.RequestState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a request ends, by whoever ends it. */
class EndingRulesTest {

    private static SessionEvent ends(LegId leg, LegEnd how) {
        return new SessionEvent.PhoneEnded(leg, how);
    }

    private static SessionEvent hangsUp(LegId leg) {
        return ends(leg, LegEnd.HUNG_UP);
    }

    private static Effect stop(LegId leg, String language, Word word) {
        return new Effect.Commanded(new Command.Stop(leg, language, word));
    }

    private static void assertEnds(Change change, RequestState state, EndReason reason) {
        assertThat(change.next()).isEqualTo(state);
        assertThat(change.end()).contains(reason);
        assertThat(change.deadline()).isEmpty();
    }

    @Test
    void theResidentLeavesWhileWaiting() {
        assertEnds(aPhoneSession().on(hangsUp(RESIDENT)),
                RequestState.ABANDONED, EndReason.CALLER_LEFT_WHILE_WAITING);
    }

    @Test
    void theResidentLeavesWhileItRingsAndNobodyAnswersToSilence() {
        var change = aPhoneSession().ringing().on(hangsUp(RESIDENT));
        assertEnds(change, RequestState.ABANDONED, EndReason.CALLER_LEFT_WHILE_WAITING);
        assertThat(change.effects()).containsExactly(
                new Effect.LegMoved(RESIDENT, LegState.ENDED, Optional.of(LegEnd.HUNG_UP)),
                new Effect.AssignmentMoved(OFFER, AssignmentState.WITHDRAWN, Optional.empty(), "ANCHOR_LEFT"),
                new Effect.InterpreterMoved(MARIE, Availability.AVAILABLE, Optional.empty()),
                stop(MARIES_PHONE, "en", Word.CALLER_LEFT));
    }

    @Test
    void theResidentLeavesWhileTheInterpreterIsOnTheWay() {
        assertEnds(aPhoneSession().accepted().on(hangsUp(RESIDENT)),
                RequestState.ABANDONED, EndReason.CALLER_LEFT_WHILE_CONNECTING);
    }

    @ParameterizedTest
    @EnumSource(LegEnd.class)
    void theResidentLeavesDuringTheSessionHoweverThatIsTold(LegEnd how) {
        var change = aPhoneSession().inSession().leg(AGENCY, LegState.JOINED).on(ends(RESIDENT, how));
        assertEnds(change, RequestState.COMPLETED, EndReason.CALLER_HUNG_UP);
        assertThat(change.effects()).contains(stop(MARIES_PHONE, "en", Word.CALL_ENDED),
                stop(AGENCY, "en", Word.CALL_ENDED));
        assertThat(change.effects()).filteredOn(Effect.InterpreterMoved.class::isInstance)
                .extracting(moved -> ((Effect.InterpreterMoved) moved).to()).containsExactly(Availability.WRAP_UP);
    }

    @ParameterizedTest
    @EnumSource(value = LegEnd.class, names = {"NO_ANSWER", "BUSY"})
    void aDeskThatDoesNotAnswerIsRungOnceMoreAndTheInterpreterHearsSo(LegEnd how) {
        var change = aDeskSession().interpreterFirst().on(ends(DESK, how));
        assertThat(change.happening()).contains(Happening.ANCHOR_RINGS_AGAIN);
        assertThat(change.next()).isEqualTo(RequestState.CONNECTING);
        assertThat(change.deadline()).contains(NOON.plus(Timing.DEFAULT.connect()));
        assertThat(change.effects()).startsWith(new Effect.AnchorRungAgain(DESK, DESK.onceMore()))
                .contains(new Effect.Commanded(new Command.Tell(MARIES_PHONE, "en", Word.RINGING_AGAIN)));
        assertThat(change.effects()).filteredOn(Effect.Commanded.class::isInstance)
                .extracting(effect -> ((Effect.Commanded) effect).command()).filteredOn(Command.Ring.class::isInstance)
                .singleElement().isEqualTo(new Command.Ring(DESK.onceMore(), LegRole.DESK, true, "en",
                        (int) Timing.DEFAULT.ring().toSeconds(), Optional.empty(), Optional.empty()));
    }

    @Test
    void aPhoneThatCannotBeReachedIsNotTriedAgain() {
        theDeskIsNotReached(aDeskSession().interpreterFirst().on(ends(DESK, LegEnd.NEVER_RANG)));
    }

    @ParameterizedTest
    @EnumSource(value = LegEnd.class, names = {"NO_ANSWER", "BUSY"})
    void theSecondCallIsTheLast(LegEnd how) {
        theDeskIsNotReached(rungAgain().on(ends(DESK.onceMore(), how)));
    }

    @Test
    void nobodyIsRungAgainForAnInterpreterWhoIsNotThere() {
        var change = aDeskSession().accepted().leg(DESK, LegState.RINGING).on(ends(DESK, LegEnd.NO_ANSWER));
        assertEnds(change, RequestState.ABANDONED, EndReason.DESK_NOT_REACHED);
    }

    private static SessionFixture rungAgain() {
        return aDeskSession().interpreterFirst().leg(DESK, LegRole.DESK, false, LegState.ENDED)
                .leg(DESK.onceMore(), LegRole.DESK, true, LegState.RINGING);
    }

    private static void theDeskIsNotReached(Change change) {
        assertEnds(change, RequestState.ABANDONED, EndReason.DESK_NOT_REACHED);
        assertThat(change.effects()).contains(stop(MARIES_PHONE, "en", Word.DESK_NOT_REACHED));
    }

    @Test
    void whoIsCalledBackAndTurnsTheCallAwayIsNoDeskAndNotCalledAgain() {
        var change = aCallBack(Duration.ofHours(1)).interpreterFirst().leg(RESIDENT, LegState.RINGING)
                .on(new SessionEvent.PhoneEnded(RESIDENT, LegEnd.BUSY));
        assertEnds(change, RequestState.ABANDONED, EndReason.RESIDENT_NOT_REACHED);
        assertThat(change.effects()).contains(stop(MARIES_PHONE, "en", Word.CALL_ENDED));
    }

    @Test
    void theDeskPicksUpAndHangsUpBeforeItIsInTheRoom() {
        assertEnds(aDeskSession().interpreterFirst().leg(DESK, LegState.ANSWERED).on(hangsUp(DESK)),
                RequestState.ABANDONED, EndReason.CALLER_LEFT_WHILE_CONNECTING);
    }

    @ParameterizedTest
    @EnumSource(value = LegEnd.class, mode = EnumSource.Mode.EXCLUDE, names = "ANCHOR_ENDED")
    void theAgencyNeverJoinsAndTheSessionGoesOn(LegEnd how) {
        var change = aPhoneSession().inSession().leg(AGENCY, LegState.RINGING).on(ends(AGENCY, how));
        assertThat(change.happening()).contains(Happening.GUEST_NOT_REACHED);
        assertThat(change.next()).isEqualTo(RequestState.IN_SESSION);
        assertThat(change.effects()).contains(
                new Effect.Commanded(new Command.Tell(RESIDENT, "ht", Word.AGENCY_NOT_REACHED)),
                new Effect.Commanded(new Command.Tell(MARIES_PHONE, "en", Word.AGENCY_NOT_REACHED)));
    }

    @Test
    void theAgencyLeavesAndTheSessionGoesOn() {
        var change = aPhoneSession().inSession().leg(AGENCY, LegState.JOINED).on(hangsUp(AGENCY));
        assertThat(change.happening()).contains(Happening.GUEST_LEFT);
        assertThat(change.next()).isEqualTo(RequestState.IN_SESSION);
        assertThat(change.effects()).hasSize(1);
    }

    @Test
    void everybodyLeavesWithinTheGoodbye() {
        assertEnds(aPhoneSession().interpreterLost(Timing.GOODBYE).on(hangsUp(RESIDENT)),
                RequestState.COMPLETED, EndReason.EVERYBODY_LEFT);
        assertEnds(aPhoneSession().interpreterLost(Timing.GOODBYE).ringing().on(hangsUp(RESIDENT)),
                RequestState.COMPLETED, EndReason.EVERYBODY_LEFT);
    }

    @Test
    void whoeverStaysLongerThanAGoodbyeWaitedForTheNextInterpreter() {
        assertEnds(aPhoneSession().interpreterLost(Timing.GOODBYE.plusMillis(1)).on(hangsUp(RESIDENT)),
                RequestState.ABANDONED, EndReason.CALLER_LEFT_WHILE_WAITING);
    }

    @Test
    void aCallerWhoNeverHeardAnInterpreterSaysNoGoodbye() {
        assertEnds(aPhoneSession().waitingSince(Duration.ofSeconds(2)).on(hangsUp(RESIDENT)),
                RequestState.ABANDONED, EndReason.CALLER_LEFT_WHILE_WAITING);
    }

    @Test
    void staffCancelBeforeAndEndDuring() {
        var ends = new SessionEvent.StaffEndsIt();
        assertEnds(aPhoneSession().on(ends), RequestState.CANCELLED, EndReason.CANCELLED_BY_STAFF);
        assertEnds(aPhoneSession().ringing().on(ends), RequestState.CANCELLED, EndReason.CANCELLED_BY_STAFF);
        assertEnds(aPhoneSession().accepted().on(ends), RequestState.CANCELLED, EndReason.CANCELLED_BY_STAFF);
        assertEnds(aPhoneSession().inSession().on(ends), RequestState.COMPLETED, EndReason.ENDED_BY_STAFF);
        assertThat(aPhoneSession().in(RequestState.COMPLETED).ignores(ends)).isEqualTo("the request has ended");
    }

    @Test
    void anInterpreterWhoWasReleasedBeforeIsNotStoppedTwice() {
        var change = aPhoneSession().leg(new LegId(new UUID(1, 9)), LegRole.INTERPRETER, false,
                LegState.JOINED).ringing().on(hangsUp(RESIDENT));
        assertThat(change.effects()).filteredOn(Effect.Commanded.class::isInstance)
                .containsExactly(stop(MARIES_PHONE, "en", Word.CALLER_LEFT));
    }
}
