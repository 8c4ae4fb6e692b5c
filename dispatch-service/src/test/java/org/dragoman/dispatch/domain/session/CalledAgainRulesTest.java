package org.dragoman.dispatch.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.dispatch.domain.session.SessionFixture.AGENCY;
import static org.dragoman.dispatch.domain.session.SessionFixture.MARIE;
import static org.dragoman.dispatch.domain.session.SessionFixture.MARIES_PHONE;
import static org.dragoman.dispatch.domain.session.SessionFixture.NOON;
import static org.dragoman.dispatch.domain.session.SessionFixture.OFFER;
import static org.dragoman.dispatch.domain.session.SessionFixture.RESIDENT;
import static org.dragoman.dispatch.domain.session.SessionFixture.aCallBack;
import static org.dragoman.dispatch.domain.session.SessionFixture.aCallBackWithTexts;
import static org.dragoman.dispatch.domain.session.SessionFixture.aPhoneSession;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.request.EndReason;
import org.dragoman.dispatch.domain.request.RequestState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody who was called back drops: the interpreter may have them called once more, and nothing goes on for ever. */
class CalledAgainRulesTest {

    private static final Duration WITHIN = Duration.ofHours(2);
    private static final LegId AGAIN = RESIDENT.onceMore();
    private static final SessionEvent DROP = new SessionEvent.PhoneEnded(RESIDENT, LegEnd.HUNG_UP);
    private static final SessionEvent ONE = new SessionEvent.KeyPressed(MARIES_PHONE, new CallKey.CallAgain());

    private static SessionFixture called() {
        return aCallBackWithTexts(WITHIN).inSession().waitingSince(Duration.ofSeconds(90)).leg(AGENCY, LegState.JOINED);
    }

    @Test
    void theRequestGoesOnWithAnotherCallThatIsPlannedAndSoIsTheAgencysWhoseCallEndsWithTheFirst() {
        var change = called().on(DROP);
        assertThat(change.next()).isEqualTo(RequestState.CONNECTING);
        assertThat(change.deadline()).contains(NOON.plus(Timing.CALL_AGAIN));
        assertThat(change.effects()).startsWith(new Effect.AnchorCutOff(RESIDENT, AGAIN, List.of(AGENCY)),
                new Effect.LegMoved(RESIDENT, LegState.ENDED, Optional.of(LegEnd.HUNG_UP)));
        assertThat(change.effects()).noneMatch(Effect.AssignmentMoved.class::isInstance);
    }

    @Test
    void anOfficeThatWasThereBeforeIsNotCalledOnceMore() {
        var present = new LegId(new UUID(1, 9));
        var session = called().leg(AGENCY, LegState.ENDED).leg(present, LegRole.AGENCY, false, LegState.JOINED);
        assertThat(session.on(DROP).effects())
                .startsWith(new Effect.AnchorCutOff(RESIDENT, AGAIN, List.of(present)));
        assertThat(session.leg(present, LegState.ENDED).on(DROP).effects()).as("the last, told before the caller's end")
                .startsWith(new Effect.AnchorCutOff(RESIDENT, AGAIN, List.of(present)));
    }

    @Test
    void theirLineMayHaveClosedTheRoomBefore() {
        assertThat(called().leg(MARIES_PHONE, LegState.LEFT).on(DROP).next()).isEqualTo(RequestState.CONNECTING);
        var told = called().dropped().leg(MARIES_PHONE, LegState.JOINED)
                .on(new SessionEvent.LeftRoom(MARIES_PHONE, true));
        assertThat(told.next()).isEqualTo(RequestState.CONNECTING);
        assertThat(told.happening()).isEmpty();
    }

    @Test
    void oneRingsThemByTheSameNumberAndTheyPressAKeyAsBefore() {
        var change = called().dropped().on(ONE);
        assertThat(change.next()).isEqualTo(RequestState.CONNECTING);
        assertThat(change.deadline()).contains(NOON.plus(Timing.DEFAULT.connect()));
        assertThat(change.effects()).filteredOn(Effect.Commanded.class::isInstance)
                .extracting(effect -> ((Effect.Commanded) effect).command())
                .filteredOn(Command.Ring.class::isInstance).singleElement()
                .satisfies(command -> {
                    var ring = (Command.Ring) command;
                    assertThat(ring.leg()).isEqualTo(AGAIN);
                    assertThat(ring.anchor() && ring.asksFirst()).isTrue();
                });
    }

    @Test
    void oneTwiceIsOnce() {
        assertThat(called().dropped().leg(AGAIN, LegState.ORDERED).ignores(ONE)).contains("called already");
        assertThat(called().ignores(ONE)).contains("no line has dropped");
    }

    @Test
    void whoIsBackSpeaksOn() {
        var change = called().dropped().leg(MARIES_PHONE, LegState.JOINED).leg(AGAIN, LegState.ANSWERED)
                .leg(AGENCY, LegState.ENDED)
                .leg(AGENCY.onceMore(), LegRole.AGENCY, false, LegState.PLANNED)
                .on(new SessionEvent.JoinedRoom(AGAIN));
        assertThat(change.next()).isEqualTo(RequestState.IN_SESSION);
        assertThat(change.effects()).anyMatch(effect -> effect instanceof Effect.Commanded(Command.Ring ring)
                && ring.leg().equals(AGENCY.onceMore()) && ring.livesFor().equals(Optional.of(AGAIN)));
    }

    /** The two come into the room at about the same time, and are told of in any order. */
    @Test
    void theInterpretersOwnComingMayBeToldLater() {
        var there = called().dropped().leg(AGAIN, LegState.ANSWERED);
        assertThat(there.on(new SessionEvent.JoinedRoom(AGAIN)).next()).isEqualTo(RequestState.IN_SESSION);
        var told = there.in(RequestState.IN_SESSION).leg(AGAIN, LegState.JOINED)
                .on(new SessionEvent.JoinedRoom(MARIES_PHONE));
        assertThat(told.effects()).containsExactly(
                new Effect.LegMoved(MARIES_PHONE, LegState.JOINED, Optional.empty()));
    }

    @Test
    void aSecondDropEndsIt() {
        var again = called().dropped().in(RequestState.IN_SESSION).leg(MARIES_PHONE, LegState.JOINED)
                .leg(AGAIN, LegState.JOINED);
        var change = again.on(new SessionEvent.PhoneEnded(AGAIN, LegEnd.HUNG_UP));
        assertThat(change.next()).isEqualTo(RequestState.COMPLETED);
        assertThat(change.end()).contains(EndReason.CALLER_HUNG_UP);
    }

    @Test
    void silenceEndsItInTimeAndSoDoesAnInterpreterWhoHangsUp() {
        var silent = called().dropped().deadline(NOON).on(new SessionEvent.DeadlinePassed());
        assertThat(silent.end()).contains(EndReason.CALLER_HUNG_UP);
        var gone = called().dropped().on(new SessionEvent.PhoneEnded(MARIES_PHONE, LegEnd.HUNG_UP));
        assertThat(gone.next()).isEqualTo(RequestState.COMPLETED);
        assertThat(gone.effects()).anyMatch(effect -> effect instanceof Effect.InterpreterMoved moved
                && moved.interpreter().equals(MARIE));
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_ANSWER", "BUSY", "NEVER_RANG"})
    void whoIsNotReachedASecondTimeHasSpokenAndIsNotWrittenTo(LegEnd end) {
        var change = called().dropped().leg(AGAIN, LegState.RINGING).on(new SessionEvent.PhoneEnded(AGAIN, end));
        assertThat(change.next()).isEqualTo(RequestState.COMPLETED);
        assertThat(change.effects()).noneMatch(Effect.ResidentTexted.class::isInstance)
                .anyMatch(effect -> effect instanceof Effect.AssignmentMoved moved && moved.assignment().equals(OFFER));
    }

    @Test
    void whoeverIsOnTheirOwnPhoneOrWasStoppedOrHadAnotherInterpreterIsNotCalledAgain() {
        assertThat(aPhoneSession().inSession().on(DROP).next()).isEqualTo(RequestState.COMPLETED);
        assertThat(called().on(new SessionEvent.PhoneEnded(RESIDENT, LegEnd.STOPPED)).next())
                .isEqualTo(RequestState.COMPLETED);
        assertThat(called().waitingSince(Duration.ofSeconds(20)).on(DROP).next()).isEqualTo(RequestState.COMPLETED);
        assertThat(called().leg(MARIES_PHONE, LegState.ENDED).on(DROP).next()).isEqualTo(RequestState.COMPLETED);
        assertThat(aCallBackWithTexts(WITHIN).inSessionWithVendor().on(DROP).next()).isEqualTo(RequestState.OVERFLOWED);
    }

    @Test
    void forWhomADeskHasAskedTheDeskCanAskAgain() {
        assertThat(aCallBack(WITHIN).inSession().on(DROP).next()).isEqualTo(RequestState.COMPLETED);
    }
}
