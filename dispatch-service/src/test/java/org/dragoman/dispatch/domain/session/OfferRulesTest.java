package org.dragoman.dispatch.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.dispatch.domain.session.SessionFixture.EPOCH;
import static org.dragoman.dispatch.domain.session.SessionFixture.MARIE;
import static org.dragoman.dispatch.domain.session.SessionFixture.MARIES_PHONE;
import static org.dragoman.dispatch.domain.session.SessionFixture.NOON;
import static org.dragoman.dispatch.domain.session.SessionFixture.OFFER;
import static org.dragoman.dispatch.domain.session.SessionFixture.aDeskSession;
import static org.dragoman.dispatch.domain.session.SessionFixture.aPhoneSession;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.request.EndReason;
import org.dragoman.dispatch.domain.request.RequestState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the ring to the key that is pressed. */
class OfferRulesTest {

    private static final SessionEvent ACCEPTS = new SessionEvent.OfferAccepted(OFFER, EPOCH);
    private static final SessionEvent DECLINES = new SessionEvent.OfferDeclined(OFFER, EPOCH);
    private static final SessionEvent DECLINES_FOR_BREAK = new SessionEvent.OfferDeclinedForBreak(OFFER, EPOCH);
    private static final SessionEvent RINGS_OUT = new SessionEvent.PhoneEnded(MARIES_PHONE, LegEnd.NO_ANSWER);
    private static final Instant AFTER_A_RING = NOON.plus(Timing.DEFAULT.ring());

    @Test
    void theRingOutClockStartsWhenThePhoneRings() {
        var change = aPhoneSession().offered().on(new SessionEvent.PhoneRang(MARIES_PHONE));
        assertThat(change.happening()).isEmpty();
        assertThat(change.effects()).containsExactly(
                new Effect.LegMoved(MARIES_PHONE, LegState.RINGING, Optional.empty()),
                new Effect.RingBegan(OFFER, AFTER_A_RING));
    }

    @Test
    void aPhoneThatIsPickedUpHasRungEvenIfThatWasNeverTold() {
        assertThat(aPhoneSession().offered().on(new SessionEvent.PhoneAnswered(MARIES_PHONE)).effects())
                .contains(new Effect.RingBegan(OFFER, AFTER_A_RING));
    }

    @Test
    void whoeverPicksUpInTheLastSecondStillHasTimeToPressAKey() {
        var lastSecond = aPhoneSession().ringing().offerDeadline(NOON.plusSeconds(1));
        assertThat(lastSecond.on(new SessionEvent.PhoneAnswered(MARIES_PHONE)).effects())
                .contains(new Effect.RingBegan(OFFER, AFTER_A_RING));
    }

    @Test
    void aRingToldAfterTheAnswerChangesNothing() {
        var answered = aPhoneSession().ringing().leg(MARIES_PHONE, LegState.ANSWERED);
        assertThat(answered.ignores(new SessionEvent.PhoneRang(MARIES_PHONE)))
                .isEqualTo("this phone has rung already");
    }

    @Test
    void pressingOneTakesTheSeatAndGivesTimeToComeIntoTheRoom() {
        var change = aPhoneSession().ringing().on(ACCEPTS);
        var by = NOON.plus(Timing.DEFAULT.connect());
        assertThat(change.next()).isEqualTo(RequestState.CONNECTING);
        assertThat(change.deadline()).contains(by);
        assertThat(change.effects()).containsExactly(new Effect.AssignmentMoved(
                OFFER, AssignmentState.ACCEPTED, Optional.of(by), "INTERPRETER_ACCEPTED"));
    }

    @Test
    void pressingOneWithoutACertificationWithdrawsTheOffer() {
        var change = aPhoneSession().ringing().notQualified().on(ACCEPTS);
        assertThat(change.happening()).contains(Happening.QUALIFICATION_LOST);
        assertThat(change.next()).isEqualTo(RequestState.WAITING);
        assertThat(change.seeksInterpreter()).isTrue();
        assertThat(change.effects()).contains(
                new Effect.AssignmentMoved(OFFER, AssignmentState.WITHDRAWN, Optional.empty(), "QUALIFICATION_LOST"),
                new Effect.InterpreterMoved(MARIE, Availability.AVAILABLE, Optional.empty()));
    }

    @Test
    void whoMissesTheSecondRingInARowHasABreakAndIsToldByTextMessage() {
        var second = aPhoneSession().missedBefore(1).ringing();
        assertThat(second.on(RINGS_OUT).effects()).containsSubsequence(
                new Effect.AssignmentMoved(OFFER, AssignmentState.LAPSED, Optional.empty(),
                        "INTERPRETER_DID_NOT_ANSWER"),
                new Effect.Texted(new Command.Text(MARIES_PHONE, MARIE, "en", TextWord.PUT_ON_BREAK)),
                new Effect.InterpreterMoved(MARIE, Availability.ON_BREAK, Optional.empty()),
                new Effect.MissesCounted(MARIE, 0));
    }

    @Test
    void theFirstMissIsCounted() {
        assertThat(aPhoneSession().ringing().on(RINGS_OUT).effects()).contains(
                new Effect.InterpreterMoved(MARIE, Availability.AVAILABLE, Optional.empty()),
                new Effect.MissesCounted(MARIE, 1))
                .noneMatch(Effect.Texted.class::isInstance);
    }

    @Test
    void whoPressesAKeyIsThere() {
        assertThat(aPhoneSession().missedBefore(1).ringing().on(ACCEPTS).effects())
                .contains(new Effect.MissesCounted(MARIE, 0));
        assertThat(aPhoneSession().missedBefore(1).ringing().on(DECLINES).effects())
                .contains(new Effect.MissesCounted(MARIE, 0));
    }

    @Test
    void pressingThreeDeclinesAsTwoDoesAndKeepsTheBreakBeforeTheInterpreterIsLetGo() {
        var plainly = aPhoneSession().ringing().on(DECLINES);
        var change = aPhoneSession().ringing().on(DECLINES_FOR_BREAK);
        assertThat(change.happening()).isEqualTo(plainly.happening());
        assertThat(change.next()).isEqualTo(plainly.next());
        assertThat(change.effects()).startsWith(new Effect.BreakChosen(MARIE))
                .filteredOn(effect -> !(effect instanceof Effect.BreakChosen))
                .containsExactlyElementsOf(plainly.effects());
    }

    /** A ring that was never made, taken back, or whose caller left says nothing about the interpreter. */
    @Test
    void onlyARealRingOutIsAMiss() {
        var neverRang = new SessionEvent.PhoneEnded(MARIES_PHONE, LegEnd.NEVER_RANG);
        for (var event : List.of(neverRang, new SessionEvent.StaffPullsOfferBack(), new SessionEvent.StaffEndsIt())) {
            assertThat(aPhoneSession().missedBefore(1).offered().on(event).effects())
                    .noneMatch(Effect.MissesCounted.class::isInstance)
                    .noneMatch(Effect.Texted.class::isInstance)
                    .contains(new Effect.InterpreterMoved(MARIE, Availability.AVAILABLE, Optional.empty()));
        }
    }

    @Test
    void aSupervisorTakesTheOfferBackAndSomebodyElseIsAsked() {
        var change = aPhoneSession().ringing().on(new SessionEvent.StaffPullsOfferBack());
        assertThat(change.seeksInterpreter()).isTrue();
        assertThat(change.effects()).contains(new Effect.AssignmentMoved(OFFER, AssignmentState.WITHDRAWN,
                Optional.empty(), "OFFER_PULLED_BACK"));
    }

    @ParameterizedTest
    @CsvSource({"6", "8", "0", "-7"})
    void aKeyPressedForAnotherEpochChangesNothing(long epoch) {
        var ringing = aPhoneSession().ringing();
        assertThat(ringing.ignores(new SessionEvent.OfferAccepted(OFFER, epoch)))
                .isEqualTo("no offer of this epoch is live");
        assertThat(ringing.ignores(new SessionEvent.OfferDeclined(OFFER, epoch)))
                .isEqualTo("no offer of this epoch is live");
        assertThat(ringing.ignores(new SessionEvent.OfferDeclinedForBreak(OFFER, epoch)))
                .isEqualTo("no offer of this epoch is live");
    }

    @Test
    void aKeyPressedForAnotherOfferChangesNothingEvenWithTheNewestEpoch() {
        var other = new AssignmentId(new UUID(2, 99));
        assertThat(aPhoneSession().ringing().ignores(new SessionEvent.OfferAccepted(other, EPOCH)))
                .isEqualTo("no offer of this epoch is live");
    }

    @Test
    void theSecondPressChangesNothing() {
        assertThat(aPhoneSession().accepted().ignores(ACCEPTS)).isEqualTo("this offer was answered before");
        assertThat(aPhoneSession().accepted().ignores(DECLINES)).isEqualTo("this offer was accepted");
        assertThat(aPhoneSession().inSession().ignores(DECLINES)).isEqualTo("this offer was accepted");
    }

    @Test
    void aPressAfterTheOfferIsOverChangesNothing() {
        assertThat(aPhoneSession().ignores(ACCEPTS)).isEqualTo("no offer of this epoch is live");
        assertThat(aPhoneSession().in(RequestState.ABANDONED).ignores(ACCEPTS))
                .isEqualTo("no offer of this epoch is live");
    }

    @Test
    void decliningFreesTheInterpreterAtOnceAndSeeksTheNext() {
        var change = aPhoneSession().ringing().on(DECLINES);
        assertThat(change.next()).isEqualTo(RequestState.WAITING);
        assertThat(change.seeksInterpreter()).isTrue();
        assertThat(change.waitsAnew()).isFalse();
        assertThat(change.deadline()).contains(NOON.minusSeconds(30).plus(Timing.DEFAULT.longestWait()));
        assertThat(change.effects()).containsExactly(
                new Effect.AssignmentMoved(OFFER, AssignmentState.DECLINED, Optional.empty(), "INTERPRETER_DECLINED"),
                new Effect.InterpreterMoved(MARIE, Availability.AVAILABLE, Optional.empty()),
                new Effect.Commanded(new Command.Stop(MARIES_PHONE, "en", Word.CALL_ENDED)),
                new Effect.CourseChanged(new Course(false, false, false, 1, Optional.empty())));
    }

    @ParameterizedTest
    @CsvSource({"HUNG_UP, LAPSED", "NO_ANSWER, LAPSED", "BUSY, LAPSED", "NEVER_RANG, FAILED", "LOST, FAILED",
        "STOPPED, FAILED"})
    void onlyAPhoneThatRangIsMissed(LegEnd end, AssignmentState offer) {
        var change = aPhoneSession().ringing().on(new SessionEvent.PhoneEnded(MARIES_PHONE, end));
        assertThat(change.next()).isEqualTo(RequestState.WAITING);
        assertThat(change.effects()).contains(new Effect.LegMoved(MARIES_PHONE, LegState.ENDED, Optional.of(end)))
                .filteredOn(Effect.AssignmentMoved.class::isInstance)
                .extracting(moved -> ((Effect.AssignmentMoved) moved).to()).containsExactly(offer);
        assertThat(change.effects()).as("a phone call that is over is not stopped")
                .noneMatch(Effect.Commanded.class::isInstance);
    }

    @Test
    void theAnchorsEndIsBelievedFromTheRingThatLivedForIt() {
        var change = aPhoneSession().ringing()
                .on(new SessionEvent.PhoneEnded(MARIES_PHONE, LegEnd.ANCHOR_ENDED));
        assertThat(change.next()).isEqualTo(RequestState.ABANDONED);
        assertThat(change.end()).contains(EndReason.CALLER_LEFT_WHILE_WAITING);
        assertThat(change.seeksInterpreter()).as("nobody is rung for a caller who is gone").isFalse();
    }

    @Test
    void whoeverWaitedLongEnoughIsToldSoWhenTheOfferFails() {
        var tooLong = aPhoneSession().ringing().waitingSince(Timing.DEFAULT.longestWait());
        var change = tooLong.on(DECLINES);
        assertThat(change.next()).isEqualTo(RequestState.UNFILLED);
        assertThat(change.end()).contains(EndReason.NO_INTERPRETER_IN_TIME);
        assertThat(change.seeksInterpreter()).isFalse();
        assertThat(change.effects()).contains(
                new Effect.AssignmentMoved(OFFER, AssignmentState.DECLINED, Optional.empty(), "INTERPRETER_DECLINED"),
                new Effect.Commanded(new Command.Stop(MARIES_PHONE, "en", Word.CALL_ENDED)),
                new Effect.Commanded(new Command.Stop(SessionFixture.RESIDENT, "ht", Word.NO_INTERPRETER)));
    }

    @Test
    void whoeverAcceptedAndNeverCameDoesNotMakeTheWaitStartAgain() {
        var left = new SessionEvent.PhoneEnded(MARIES_PHONE, LegEnd.HUNG_UP);
        var change = aDeskSession().accepted().waitingSince(Duration.ofMinutes(3)).on(left);
        assertThat(change.next()).isEqualTo(RequestState.WAITING);
        assertThat(change.waitsAnew()).isFalse();
        assertThat(change.deadline())
                .contains(NOON.minus(Duration.ofMinutes(3)).plus(Timing.DEFAULT.longestWait()));
        assertThat(aDeskSession().accepted().waitingSince(Duration.ofHours(1)).on(left).next())
                .isEqualTo(RequestState.UNFILLED);
    }
}
