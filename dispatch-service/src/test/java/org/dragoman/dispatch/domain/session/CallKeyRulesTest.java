package org.dragoman.dispatch.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.dispatch.domain.session.SessionFixture.AGENCY;
import static org.dragoman.dispatch.domain.session.SessionFixture.MARIE;
import static org.dragoman.dispatch.domain.session.SessionFixture.MARIES_PHONE;
import static org.dragoman.dispatch.domain.session.SessionFixture.NOON;
import static org.dragoman.dispatch.domain.session.SessionFixture.OFFER;
import static org.dragoman.dispatch.domain.session.SessionFixture.RESIDENT;
import static org.dragoman.dispatch.domain.session.SessionFixture.VENDORS_PHONE;
import static org.dragoman.dispatch.domain.session.SessionFixture.aPhoneSession;

import java.util.Optional;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.request.RequestState;
import org.junit.jupiter.api.Test;

/** An interpreter presses the star during a call, and a key after it. */
class CallKeyRulesTest {

    private static final SessionEvent LEAVES = new SessionEvent.LeftRoom(MARIES_PHONE, false);
    private static final VarietyTag FRENCH = new VarietyTag("fr");

    private static Effect command(Command command) {
        return new Effect.Commanded(command);
    }

    private static SessionEvent key(CallKey key) {
        return new SessionEvent.KeyPressed(MARIES_PHONE, key);
    }

    private static SessionFixture aside() {
        return aPhoneSession().inSession().leg(AGENCY, LegState.ENDED).held(RESIDENT).leg(MARIES_PHONE, LegState.LEFT)
                .offerDeadline(NOON.plusSeconds(40));
    }

    @Test
    void whoeverPressesTheStarIsExpectedBackAndTheOthersHearWords() {
        var change = aPhoneSession().inSession().leg(AGENCY, LegState.JOINED).on(LEAVES);
        assertThat(change.next()).isEqualTo(RequestState.IN_SESSION);
        assertThat(change.effects()).containsExactly(
                new Effect.LegMoved(MARIES_PHONE, LegState.LEFT, Optional.empty()),
                new Effect.BackBy(OFFER, Optional.of(NOON.plus(Timing.ASIDE))),
                new Effect.LegHeld(RESIDENT, true), command(new Command.Hold(RESIDENT, "ht", Word.ONE_MOMENT)),
                new Effect.LegHeld(AGENCY, true), command(new Command.Hold(AGENCY, "en", Word.ONE_MOMENT)));
    }

    @Test
    void whoeverComesBackIsHeardAgain() {
        var change = aside().on(new SessionEvent.JoinedRoom(MARIES_PHONE));
        assertThat(change.next()).isEqualTo(RequestState.IN_SESSION);
        assertThat(change.beginsSession()).isFalse();
        assertThat(change.effects()).containsExactly(
                new Effect.LegMoved(MARIES_PHONE, LegState.JOINED, Optional.empty()),
                new Effect.BackBy(OFFER, Optional.empty()),
                new Effect.LegHeld(RESIDENT, false), command(new Command.Resume(RESIDENT)));
    }

    @Test
    void whoeverHangsUpAsideIsLostAndTheOthersHearSo() {
        var change = aside().on(new SessionEvent.PhoneEnded(MARIES_PHONE, LegEnd.HUNG_UP));
        assertThat(change.happening()).contains(Happening.INTERPRETER_LEFT);
        assertThat(change.next()).isEqualTo(RequestState.WAITING);
        assertThat(change.effects()).containsSubsequence(command(new Command.Resume(RESIDENT)),
                command(new Command.Hold(RESIDENT, "ht", Word.INTERPRETER_LOST)));
    }

    @Test
    void whoeverHangsUpAsideIsLostEvenIfTheCallerWasNotSeenInTheRoom() {
        var change = aside().leg(RESIDENT, LegState.ANSWERED)
                .on(new SessionEvent.PhoneEnded(MARIES_PHONE, LegEnd.HUNG_UP));
        assertThat(change.happening()).contains(Happening.INTERPRETER_LEFT);
    }

    @Test
    void whoeverDoesNotComeBackInTimeIsLost() {
        var change = aside().offerDeadline(NOON).on(new SessionEvent.DeadlinePassed());
        assertThat(change.happening()).contains(Happening.INTERPRETER_LEFT);
        assertThat(change.effects()).contains(command(new Command.Stop(MARIES_PHONE, "en", Word.CALL_ENDED)));
        assertThat(aside().ignores(new SessionEvent.DeadlinePassed())).isEqualTo("no deadline has passed");
    }

    @Test
    void aVendorsLineThatLeavesHasLeft() {
        var change = aPhoneSession().inSessionWithVendor().on(new SessionEvent.LeftRoom(VENDORS_PHONE, false));
        assertThat(change.happening()).contains(Happening.INTERPRETER_LEFT);
    }

    @Test
    void aBreakComesAfterTheCall() {
        var change = aside().on(key(new CallKey.BreakAfter()));
        assertThat(change.next()).isEqualTo(RequestState.IN_SESSION);
        assertThat(change.effects()).containsExactly(new Effect.BreakChosen(MARIE));
    }

    @Test
    void theWrongLanguageIsReroutedWithWordsInTheRightOne() {
        var change = aside().on(key(new CallKey.WrongLanguage(FRENCH)));
        assertThat(change.next()).isEqualTo(RequestState.WAITING);
        assertThat(change.waitsAnew()).isTrue();
        assertThat(change.effects()).containsSubsequence(
                new Effect.VarietyChanged(FRENCH),
                new Effect.AssignmentMoved(OFFER, AssignmentState.ENDED, Optional.empty(), "WRONG_LANGUAGE"),
                new Effect.InterpreterMoved(MARIE, Availability.WRAP_UP,
                        Optional.of(NOON.plus(Timing.DEFAULT.wrapUp()))),
                command(new Command.Stop(MARIES_PHONE, "en", Word.CALL_ENDED)),
                command(new Command.Resume(RESIDENT)),
                command(new Command.Hold(RESIDENT, "fr", Word.INTERPRETER_COMING)));
    }

    @Test
    void aKeyCountsOnlyWhileSomebodyInterprets() {
        assertThat(aPhoneSession().accepted().ignores(key(new CallKey.WrongLanguage(FRENCH))))
                .isEqualTo("nobody interprets on this phone");
        assertThat(aside().ignores(key(new CallKey.WrongLanguage(new VarietyTag("ht")))))
                .isEqualTo("this is the language already");
        assertThat(aPhoneSession().inSessionWithVendor().ignores(
                new SessionEvent.KeyPressed(VENDORS_PHONE, new CallKey.BreakAfter())))
                .isEqualTo("nobody interprets on this phone");
    }
}
