package org.dragoman.dispatch.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.dispatch.domain.session.SessionFixture.AGENCY;
import static org.dragoman.dispatch.domain.session.SessionFixture.DESK;
import static org.dragoman.dispatch.domain.session.SessionFixture.MARIE;
import static org.dragoman.dispatch.domain.session.SessionFixture.MARIES_PHONE;
import static org.dragoman.dispatch.domain.session.SessionFixture.NOON;
import static org.dragoman.dispatch.domain.session.SessionFixture.OFFER;
import static org.dragoman.dispatch.domain.session.SessionFixture.RESIDENT;
import static org.dragoman.dispatch.domain.session.SessionFixture.aDeskSession;
import static org.dragoman.dispatch.domain.session.SessionFixture.aPhoneSession;

import java.time.Duration;
import java.util.Optional;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.request.RequestState;
import org.junit.jupiter.api.Test;

/** Who meets whom in the room, and what those hear who wait in it. */
class RoomRulesTest {

    private static final int RING = (int) Timing.DEFAULT.ring().toSeconds();

    private static SessionEvent joins(LegId leg) {
        return new SessionEvent.JoinedRoom(leg);
    }

    private static SessionEvent leaves(LegId leg) {
        return new SessionEvent.LeftRoom(leg, false);
    }

    private static SessionEvent roomClosesOn(LegId leg) {
        return new SessionEvent.LeftRoom(leg, true);
    }

    private static Effect command(Command command) {
        return new Effect.Commanded(command);
    }

    @Test
    void theResidentWaitsInARoomThatHasNotStarted() {
        var change = aPhoneSession().on(joins(RESIDENT));
        assertThat(change.next()).isEqualTo(RequestState.WAITING);
        assertThat(change.effects())
                .containsExactly(new Effect.LegMoved(RESIDENT, LegState.JOINED, Optional.empty()));
    }

    @Test
    void theInterpreterMeetsTheResidentAndTheAgencyIsRung() {
        var change = aPhoneSession().leg(RESIDENT, LegState.JOINED).accepted().on(joins(MARIES_PHONE));
        assertThat(change.happening()).contains(Happening.INTERPRETER_MET_CALLER);
        assertThat(change.beginsSession()).isTrue();
        assertThat(change.firstWords())
                .contains(new Change.FirstWords(aPhoneSession().build().variety(), Duration.ofSeconds(30)));
        assertThat(change.deadline()).contains(NOON.plus(Timing.DEFAULT.session()));
        assertThat(change.effects()).containsExactly(
                new Effect.LegMoved(MARIES_PHONE, LegState.JOINED, Optional.empty()),
                new Effect.AssignmentMoved(OFFER, AssignmentState.CONNECTED, Optional.empty(),
                        "INTERPRETER_MET_CALLER"),
                new Effect.InterpreterMoved(MARIE, Availability.IN_CALL, Optional.empty()),
                new Effect.LegMoved(AGENCY, LegState.ORDERED, Optional.empty()),
                command(new Command.Ring(AGENCY, LegRole.AGENCY, false, "en", RING, Optional.of(RESIDENT),
                        Optional.empty())),
                command(new Command.Tell(RESIDENT, "ht", Word.CONNECTING_AGENCY)),
                command(new Command.Tell(MARIES_PHONE, "en", Word.CONNECTING_AGENCY)));
    }

    @Test
    void theDeskIsRungWhenTheInterpreterIsThere() {
        var change = aDeskSession().accepted().on(joins(MARIES_PHONE));
        assertThat(change.happening()).contains(Happening.INTERPRETER_CAME_FIRST);
        assertThat(change.next()).isEqualTo(RequestState.CONNECTING);
        assertThat(change.deadline()).contains(NOON.plus(Timing.DEFAULT.connect()));
        assertThat(change.effects()).contains(
                command(new Command.Ring(DESK, LegRole.DESK, true, "en", RING, Optional.empty(), Optional.empty())),
                command(new Command.Tell(MARIES_PHONE, "en", Word.CONNECTING_DESK)));
    }

    @Test
    void theDeskAnswersAndTheResidentIsRung() {
        var change = aDeskSession().interpreterFirst().on(joins(DESK));
        assertThat(change.next()).isEqualTo(RequestState.IN_SESSION);
        assertThat(change.effects()).contains(command(new Command.Ring(
                RESIDENT, LegRole.RESIDENT, false, "ht", RING, Optional.of(DESK), Optional.empty())));
    }

    @Test
    void aDeskThatComesBackBeforeTheInterpreterBeginsNoSessionAlone() {
        var onTheWay = aDeskSession().accepted().leg(DESK, LegState.LEFT);
        assertThat(onTheWay.on(joins(DESK)).next()).isEqualTo(RequestState.CONNECTING);
        assertThat(onTheWay.leg(DESK, LegState.JOINED).on(joins(MARIES_PHONE)).happening())
                .contains(Happening.INTERPRETER_MET_CALLER);
    }

    @Test
    void anInterpreterWithoutAnAcceptedOfferIsNotLetIntoTheBooks() {
        var withdrawn = aPhoneSession().leg(MARIES_PHONE, LegRole.INTERPRETER, false, LegState.ANSWERED);
        assertThat(withdrawn.ignores(joins(MARIES_PHONE))).isEqualTo("this interpreter holds no accepted offer");
        assertThat(aPhoneSession().ringing().ignores(joins(MARIES_PHONE)))
                .isEqualTo("this interpreter holds no accepted offer");
    }

    @Test
    void whenTheInterpreterIsLostTheOthersAreHeldInTheirOwnLanguageAndTheWaitBeginsAnew() {
        var change = aPhoneSession().inSession().leg(AGENCY, LegState.JOINED)
                .on(new SessionEvent.PhoneEnded(MARIES_PHONE, LegEnd.HUNG_UP));
        assertThat(change.next()).isEqualTo(RequestState.WAITING);
        assertThat(change.waitsAnew()).isTrue();
        assertThat(change.deadline()).contains(NOON.plus(Timing.DEFAULT.longestWait()));
        assertThat(change.effects()).contains(
                new Effect.AssignmentMoved(OFFER, AssignmentState.ENDED, Optional.empty(), "INTERPRETER_LEFT"),
                new Effect.InterpreterMoved(MARIE, Availability.WRAP_UP,
                        Optional.of(NOON.plus(Timing.DEFAULT.wrapUp()))),
                new Effect.LegHeld(RESIDENT, true),
                command(new Command.Hold(RESIDENT, "ht", Word.INTERPRETER_LOST)),
                new Effect.LegHeld(AGENCY, true),
                command(new Command.Hold(AGENCY, "en", Word.INTERPRETER_LOST)));
    }

    @Test
    void theNextInterpreterBringsThoseOnHoldBack() {
        var held = aPhoneSession().leg(RESIDENT, LegState.JOINED).held(RESIDENT)
                .leg(AGENCY, LegState.JOINED).held(AGENCY).accepted();
        assertThat(held.on(joins(MARIES_PHONE)).effects()).contains(
                new Effect.LegHeld(RESIDENT, false), command(new Command.Resume(RESIDENT)),
                new Effect.LegHeld(AGENCY, false), command(new Command.Resume(AGENCY)));
    }

    @Test
    void aDeskThatComesBackToANewInterpreterBringsTheResidentBackFromHold() {
        var waiting = aDeskSession().interpreterFirst().leg(DESK, LegState.LEFT)
                .leg(RESIDENT, LegState.JOINED).held(RESIDENT);
        assertThat(waiting.on(joins(DESK)).effects()).contains(command(new Command.Resume(RESIDENT)));
    }

    @Test
    void whoeverComesBackWhileNobodyInterpretsIsHeldAgain() {
        var out = aDeskSession().interpreterLost(Duration.ofSeconds(20)).held(DESK).on(leaves(DESK));
        assertThat(out.effects()).contains(new Effect.LegHeld(DESK, false));
        var back = aDeskSession().interpreterLost(Duration.ofSeconds(20)).leg(DESK, LegState.LEFT).on(joins(DESK));
        assertThat(back.effects()).contains(command(new Command.Hold(DESK, "en", Word.INTERPRETER_LOST)));
    }

    @Test
    void aRoomClosedByItsAnchorIsNoLostInterpreter() {
        var change = aPhoneSession().inSession().on(roomClosesOn(MARIES_PHONE));
        assertThat(change.happening()).isEmpty();
        var ended = aPhoneSession().inSession().leg(RESIDENT, LegState.LEFT).leg(MARIES_PHONE, LegState.LEFT)
                .on(new SessionEvent.PhoneEnded(MARIES_PHONE, LegEnd.HUNG_UP));
        assertThat(ended.next()).isEqualTo(RequestState.IN_SESSION);
    }

    @Test
    void aRoomThatClosesBeforeItsAnchorCameIsBroken() {
        var change = aDeskSession().interpreterFirst().on(roomClosesOn(MARIES_PHONE));
        assertThat(change.happening()).contains(Happening.INTERPRETER_LEFT);
    }

    @Test
    void aBrokenRoomLeavesNoAnchorAloneInWhateverOrderItIsTold() {
        var asksLast = aPhoneSession().inSession().leg(MARIES_PHONE, LegState.LEFT).leg(RESIDENT, LegState.LEFT);
        assertThat(asksLast.on(new SessionEvent.AnchorAsksWhatNow(RESIDENT)).next()).isEqualTo(RequestState.WAITING);
        assertThat(asksLast.on(joins(RESIDENT)).next()).isEqualTo(RequestState.WAITING);

        var cameBackFirst = aPhoneSession().inSession().leg(MARIES_PHONE, LegState.LEFT);
        assertThat(cameBackFirst.on(new SessionEvent.PhoneEnded(MARIES_PHONE, LegEnd.HUNG_UP)).next())
                .isEqualTo(RequestState.WAITING);
        var interpreterGone = aPhoneSession().inSession().leg(MARIES_PHONE, LegState.ENDED)
                .leg(RESIDENT, LegState.LEFT);
        var change = interpreterGone.on(joins(RESIDENT));
        assertThat(change.next()).isEqualTo(RequestState.WAITING);
        assertThat(change.effects()).contains(command(new Command.Hold(RESIDENT, "ht", Word.INTERPRETER_LOST)));
    }

    @Test
    void anAnchorThatFellOutOfAnIntactRoomGoesBack() {
        assertThat(aPhoneSession().inSession().leg(RESIDENT, LegState.LEFT)
                .ignores(new SessionEvent.AnchorAsksWhatNow(RESIDENT))).isEqualTo("the session goes on");
        assertThat(aPhoneSession().inSession().ignores(new SessionEvent.AnchorAsksWhatNow(AGENCY)))
                .isEqualTo("this phone was not rung");
    }

    /** The gateway gave up asking, or the caller hung up before the answer came: nobody would ever end such a wait. */
    @Test
    void aCallerWhoWasNeverInTheRoomDoesNotWaitAnew() {
        var change = aPhoneSession().inSession().leg(RESIDENT, LegState.ANSWERED)
                .on(new SessionEvent.PhoneEnded(MARIES_PHONE, LegEnd.HUNG_UP));
        assertThat(change.next()).isEqualTo(RequestState.WAITING);
        assertThat(change.waitsAnew()).isFalse();
        assertThat(change.deadline()).hasValueSatisfying(by -> assertThat(by)
                .isBefore(NOON.plus(Timing.DEFAULT.longestWait())));
    }
}
