package org.dragoman.gateway.domain.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.domain.call.LegChange.Changed;
import org.dragoman.gateway.domain.call.LegChange.Ignored;
import org.dragoman.gateway.domain.call.LegEvent.Kind;
import org.dragoman.gateway.domain.call.LegSignal.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LegCourseTest {

    private static final LegKey KEY = new LegKey(new CityId("nyc"), UUID.randomUUID());
    private static final LegPlan PLAN = new LegPlan(Role.INTERPRETER, "R", new Language("en"), false, Optional.empty(),
            Optional.empty(), false);

    @ParameterizedTest
    @EnumSource
    void nothingMovesALegThatHasEnded(LegPhase phase) {
        for (var signal : everySignal()) {
            var change = LegCourse.after(leg(LegPhase.ENDED), signal);
            assertThat(change).isEqualTo(new Ignored(LegChange.Why.ALREADY_ENDED));
        }
        assertThat(LegCourse.after(leg(phase), new LegSignal.Over(Outcome.COMPLETED)) instanceof Changed)
                .isEqualTo(phase != LegPhase.ENDED);
    }

    @ParameterizedTest
    @EnumSource
    void ringingAndAnsweringOnlyMoveForward(LegPhase phase) {
        assertThat(LegCourse.after(leg(phase), new LegSignal.Rings()) instanceof Changed)
                .isEqualTo(phase.isBefore(LegPhase.RINGING));
        assertThat(LegCourse.after(leg(phase), new LegSignal.Answered()) instanceof Changed)
                .isEqualTo(phase.isBefore(LegPhase.ANSWERED));
    }

    @ParameterizedTest
    @CsvSource({"ANSWERED, COMPLETED, HUNG_UP", "JOINED, FAILED, HUNG_UP", "RINGING, NO_ANSWER, NO_ANSWER",
        "RINGING, BUSY, BUSY", "PLACED, BUSY, BUSY", "PLACED, FAILED, NEVER_RANG", "RINGING, FAILED, NO_ANSWER",
        "PLACED, CANCELED, NEVER_RANG", "PLACED, COMPLETED, HUNG_UP"})
    void anEndSaysWhetherItWasAMiss(LegPhase phase, Outcome outcome, EventReason reason) {
        assertThat(events(LegCourse.after(leg(phase), new LegSignal.Over(outcome))))
                .containsExactly(LegEvent.because(Kind.ENDED, reason));
    }

    @ParameterizedTest
    @CsvSource({"FAILED, NO_ANSWER", "CANCELED, NO_ANSWER", "BUSY, BUSY", "NO_ANSWER, NO_ANSWER"})
    void aPhoneThatRangWasMissedThoughTheReportOfTheRingingIsStillOnItsWay(Outcome outcome, EventReason reason) {
        assertThat(events(LegCourse.after(leg(LegPhase.PLACED), new LegSignal.Over(outcome, true))))
                .containsExactly(LegEvent.because(Kind.ENDED, reason));
    }

    @Test
    void whoWasStoppedEndedForThatReasonWhateverTheCarrierSays() {
        var stopped = new Leg(KEY, PLAN, LegPhase.RINGING, Optional.of("CA1"), Optional.empty(),
                Optional.of(new StopOrder(EventReason.ANCHOR_ENDED, Optional.empty(), new Language("en"))), true);
        assertThat(events(LegCourse.after(stopped, new LegSignal.Over(Outcome.NO_ANSWER))))
                .containsExactly(LegEvent.because(Kind.ENDED, EventReason.ANCHOR_ENDED));
    }

    @Test
    void aRingThatTheCarrierNeverMadeIsNoMiss() {
        assertThat(events(LegCourse.after(leg(LegPhase.PLACING_UNKNOWN), new LegSignal.NeverMade())))
                .containsExactly(LegEvent.because(Kind.ENDED, EventReason.NEVER_RANG));
    }

    @Test
    void anOlderReportOfTheRoomThatArrivesLaterChangesNothing() {
        var left = changed(LegCourse.after(leg(LegPhase.JOINED), new LegSignal.Left(stay("CF1", 5), false)));
        assertThat(LegCourse.after(left, new LegSignal.Joined(stay("CF1", 3)))).isInstanceOf(Ignored.class);
        assertThat(LegCourse.after(left, new LegSignal.Joined(stay("CF1", 7)))).isInstanceOf(Changed.class);
        assertThat(LegCourse.after(left, new LegSignal.Joined(stay("CF2", 1, 6)))).isInstanceOf(Changed.class);
    }

    @Test
    void whoCameBackUnseenAndLeftAgainIsNotBroughtBackByTheLateReportOfIt() {
        var left = changed(LegCourse.after(leg(LegPhase.JOINED), new LegSignal.Left(stay("CF1", 5), false)));
        var again = LegCourse.after(left, new LegSignal.Left(stay("CF1", 9), false));
        assertThat(events(again)).isEmpty();
        assertThat(LegCourse.after(changed(again), new LegSignal.Joined(stay("CF1", 7)))).isInstanceOf(Ignored.class);
    }

    @Test
    void aReportOfTheRoomBeforeThatArrivesLaterChangesNothing() {
        var back = changed(LegCourse.after(leg(LegPhase.LEFT), new LegSignal.Joined(stay("CF2", 1, 30))));
        assertThat(LegCourse.after(back, new LegSignal.Left(stay("CF1", 8, 29), true))).isInstanceOf(Ignored.class);
        assertThat(LegCourse.after(back, new LegSignal.Left(stay("CF1", 8, 30), true))).isInstanceOf(Ignored.class);
        assertThat(LegCourse.after(back, new LegSignal.Joined(stay("CF1", 7, 20)))).isInstanceOf(Ignored.class);
    }

    @Test
    void betweenTwoRoomsASecondMayBeTheSame() {
        var left = changed(LegCourse.after(leg(LegPhase.JOINED), new LegSignal.Left(stay("CF1", 8, 30), true)));
        assertThat(events(LegCourse.after(left, new LegSignal.Joined(stay("CF2", 1, 30)))))
                .containsExactly(LegEvent.plain(Kind.JOINED));
    }

    @Test
    void whatWasSeenIsOlderThanAnyReport() {
        var seen = changed(LegCourse.after(leg(LegPhase.ANSWERED),
                new LegSignal.Joined(Optional.of(RoomStay.seen("CF1")))));
        assertThat(events(LegCourse.after(seen, new LegSignal.Left(stay("CF2", 1, 1), false))))
                .containsExactly(LegEvent.plain(Kind.LEFT));
    }

    @Test
    void whoLeavesWasInEvenWhenTheReportOfJoiningIsLate() {
        assertThat(events(LegCourse.after(leg(LegPhase.ANSWERED), new LegSignal.Left(stay("CF1", 5), true))))
                .containsExactly(LegEvent.plain(Kind.JOINED),
                        LegEvent.because(Kind.LEFT, EventReason.ROOM_CLOSED));
    }

    @Test
    void whateverTheOrderOfArrivalTheEndIsTheSameAndNothingFollowsIt() {
        var reports = List.<LegSignal>of(new LegSignal.Rings(), new LegSignal.Answered(),
                new LegSignal.Joined(stay("CF1", 2)), new LegSignal.Left(stay("CF1", 4), false),
                new LegSignal.Over(Outcome.COMPLETED));
        for (long seed = 0; seed < 500; seed++) {
            var twice = new ArrayList<>(reports);
            twice.addAll(reports);
            Collections.shuffle(twice, new Random(seed));
            assertThat(course(twice)).as("seed %d", seed).endsWith(Kind.ENDED).containsOnlyOnce(Kind.ENDED)
                    .satisfies(kinds -> assertThat(withoutRepetition(kinds)).isTrue());
        }
    }

    private static boolean withoutRepetition(List<? extends Kind> kinds) {
        Set<Kind> seen = EnumSet.noneOf(Kind.class);
        return kinds.stream().allMatch(seen::add);
    }

    private static List<Kind> course(List<LegSignal> signals) {
        var leg = leg(LegPhase.PLACED);
        var kinds = new ArrayList<Kind>();
        for (var signal : signals) {
            if (LegCourse.after(leg, signal) instanceof Changed(var after, var events)) {
                leg = after;
                events.forEach(event -> kinds.add(event.kind()));
            }
        }
        return kinds;
    }

    private static List<LegSignal> everySignal() {
        return List.of(new LegSignal.Rings(), new LegSignal.Answered(), new LegSignal.Joined(Optional.empty()),
                new LegSignal.Left(Optional.empty(), false), new LegSignal.Over(Outcome.COMPLETED),
                new LegSignal.Lost(), new LegSignal.NeverMade());
    }

    private static Optional<RoomStay> stay(String conference, int sequence) {
        return stay(conference, sequence, sequence);
    }

    private static Optional<RoomStay> stay(String conference, int sequence, int second) {
        return Optional.of(new RoomStay(conference, sequence, Instant.EPOCH.plusSeconds(second)));
    }

    private static List<LegEvent> events(LegChange change) {
        return ((Changed) change).events();
    }

    private static Leg changed(LegChange change) {
        return ((Changed) change).leg();
    }

    private static Leg leg(LegPhase phase) {
        return new Leg(KEY, PLAN, phase, Optional.of("CA1"), Optional.empty(), Optional.empty(),
                !phase.isBefore(LegPhase.RINGING));
    }
}
