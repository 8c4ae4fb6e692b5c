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
import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.ladder.Rung;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.junit.jupiter.api.Test;

/** Marie's and Paul's phones ring for one caller: the first press 1 wins, the other is told so and is free again. */
class SeveralPhonesTest {

    private static final Rung[] LADDER = {new Rung(Duration.ZERO, 1), new Rung(Duration.ofSeconds(60), 2)};

    private static SessionFixture bothRing() {
        return aPhoneSession().ringing().paulRingsToo();
    }

    private static List<Command.Stop> stops(Change change) {
        return change.effects().stream().filter(Effect.Commanded.class::isInstance)
                .map(effect -> ((Effect.Commanded) effect).command())
                .filter(Command.Stop.class::isInstance).map(Command.Stop.class::cast).toList();
    }

    private static List<LegId> stopped(Change change) {
        return stops(change).stream().map(Command.Stop::leg).toList();
    }

    @Test
    void theFirstPressWinsAndTheOtherHearsWhy() {
        var change = bothRing().on(new SessionEvent.OfferAccepted(PAULS_OFFER, EPOCH + 1));
        assertThat(change.next()).isEqualTo(RequestState.CONNECTING);
        assertThat(change.effects()).contains(
                new Effect.InterpreterMoved(MARIE, Availability.AVAILABLE, Optional.empty()));
        assertThat(change.effects()).filteredOn(Effect.AssignmentMoved.class::isInstance)
                .extracting(effect -> ((Effect.AssignmentMoved) effect).to())
                .as("the loser is let go before the winner sits down")
                .containsExactly(AssignmentState.WITHDRAWN, AssignmentState.ACCEPTED);
        assertThat(stops(change)).singleElement().satisfies(stop -> {
            assertThat(stop.leg()).isEqualTo(MARIES_PHONE);
            assertThat(stop.word()).isEqualTo(Word.OFFER_TAKEN);
        });
    }

    @Test
    void losingTheRaceIsNoMiss() {
        var change = aPhoneSession().missedBefore(1).ringing().paulRingsToo()
                .on(new SessionEvent.OfferAccepted(PAULS_OFFER, EPOCH + 1));
        assertThat(change.effects()).noneMatch(Effect.MissesCounted.class::isInstance)
                .noneMatch(Effect.Texted.class::isInstance);
    }

    @Test
    void oneWhoDeclinesLeavesTheOthersRinging() {
        var change = bothRing().on(new SessionEvent.OfferDeclined(OFFER, EPOCH));
        assertThat(change.next()).isEqualTo(RequestState.RINGING);
        assertThat(stopped(change)).containsExactly(MARIES_PHONE);
        assertThat(change.seeksInterpreter()).isFalse();
    }

    @Test
    void aPhoneThatRingsOutLeavesTheOthersRinging() {
        var change = bothRing().on(new SessionEvent.PhoneEnded(PAULS_PHONE, LegEnd.NO_ANSWER));
        assertThat(change.next()).isEqualTo(RequestState.RINGING);
        assertThat(change.effects()).contains(new Effect.AssignmentMoved(PAULS_OFFER, AssignmentState.LAPSED,
                Optional.empty(), Happening.INTERPRETER_DID_NOT_ANSWER.name()));
    }

    @Test
    void whoeverIsOverdueIsLetGoAlone() {
        var change = bothRing().offerDeadline(NOON.minusSeconds(1)).on(new SessionEvent.DeadlinePassed());
        assertThat(change.next()).isEqualTo(RequestState.RINGING);
        assertThat(stopped(change)).containsExactly(MARIES_PHONE);
    }

    @Test
    void aCallerWhoLeavesStopsThemAll() {
        var change = bothRing().on(new SessionEvent.PhoneEnded(RESIDENT, LegEnd.HUNG_UP));
        assertThat(change.next()).isEqualTo(RequestState.ABANDONED);
        assertThat(stopped(change)).containsExactlyInAnyOrder(MARIES_PHONE, PAULS_PHONE);
        assertThat(change.effects()).contains(
                new Effect.InterpreterMoved(MARIE, Availability.AVAILABLE, Optional.empty()),
                new Effect.InterpreterMoved(PAUL, Availability.AVAILABLE, Optional.empty()));
    }

    @Test
    void aSupervisorPullsAllBack() {
        assertThat(stopped(bothRing().on(new SessionEvent.StaffPullsOfferBack())))
                .containsExactlyInAnyOrder(MARIES_PHONE, PAULS_PHONE);
    }

    @Test
    void theWaitClimbsRungByRungAndThenEnds() {
        var waiting = aPhoneSession().ladder(LADDER).waitingSince(Duration.ofSeconds(60)).deadline(NOON);
        var change = waiting.on(new SessionEvent.DeadlinePassed());
        assertThat(change.happening()).contains(Happening.RUNG_REACHED);
        assertThat(change.next()).isEqualTo(RequestState.WAITING);
        assertThat(change.effects()).containsExactly(new Effect.RungChanged(1, LADDER[1]));
        assertThat(change.deadline()).as("the last rung lasts to the end of the wait")
                .contains(NOON.minusSeconds(60).plus(Timing.DEFAULT.longestWait()));
    }

    @Test
    void theSearchWidensWhileAPhoneRings() {
        var change = aPhoneSession().ladder(LADDER).waitingSince(Duration.ofSeconds(60)).deadline(NOON).ringing()
                .on(new SessionEvent.DeadlinePassed());
        assertThat(change.next()).isEqualTo(RequestState.RINGING);
        assertThat(change.effects()).containsExactly(new Effect.RungChanged(1, LADDER[1]));
    }

    @Test
    void anOfferThatFailsGoesBackToTheStepsOfTheLadder() {
        var change = aPhoneSession().ladder(LADDER).ringing().on(new SessionEvent.OfferDeclined(OFFER, EPOCH));
        assertThat(change.next()).isEqualTo(RequestState.WAITING);
        assertThat(change.deadline()).contains(NOON.plusSeconds(30));
    }

    @Test
    void aNewWaitBeginsOnTheFirstRung() {
        var change = aPhoneSession().ladder(LADDER).waitingSince(Duration.ofSeconds(100)).inSession()
                .on(new SessionEvent.PhoneEnded(MARIES_PHONE, LegEnd.HUNG_UP));
        assertThat(change.waitsAnew()).isTrue();
        assertThat(change.effects()).contains(new Effect.RungChanged(0, LADDER[0]));
        assertThat(change.deadline()).contains(NOON.plusSeconds(60));
    }
}
