package org.dragoman.dispatch.domain.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shifts say of a moment, what changes between two, and what is left to do after an outage. */
class RosterTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    /** A Monday, 12:00 in New York. */
    private static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");
    private static final Instant NINE = NOON.minus(Duration.ofHours(3));
    private static final Instant FIVE = NOON.plus(Duration.ofHours(5));
    private static final Roster NINE_TO_FIVE = roster(monday(Duty.ON_DUTY, 9, 17));

    private static Shift monday(Duty kind, int from, int to) {
        return new Shift(kind, DayOfWeek.MONDAY, LocalTime.of(from, 0), LocalTime.of(to, 0),
                LocalDate.of(2026, 1, 1), Optional.empty());
    }

    private static Roster roster(Shift... shifts) {
        return new Roster(NEW_YORK, List.of(shifts));
    }

    private static Turn on(Instant at) {
        return new Turn(at, Duty.ON_DUTY);
    }

    private static Turn off(Instant at) {
        return new Turn(at, Duty.OFF);
    }

    @Test
    void aShiftBeginsAtItsFirstMomentAndIsOverAtItsLast() {
        assertThat(NINE_TO_FIVE.at(NINE.minusMillis(1))).isEqualTo(Duty.OFF);
        assertThat(NINE_TO_FIVE.at(NINE)).isEqualTo(Duty.ON_DUTY);
        assertThat(NINE_TO_FIVE.at(FIVE)).isEqualTo(Duty.OFF);
        assertThat(NINE_TO_FIVE.turns(NINE.minusMillis(1), FIVE)).containsExactly(on(NINE), off(FIVE));
        assertThat(NINE_TO_FIVE.turns(NINE, FIVE)).containsExactly(off(FIVE));
    }

    @Test
    void onDutyWinsOverOnCallAndWhatMeetsIsOne() {
        var all = roster(monday(Duty.ON_CALL, 8, 20), monday(Duty.ON_DUTY, 9, 12), monday(Duty.ON_DUTY, 12, 17));
        assertThat(all.turns(NOON.minus(Duration.ofHours(12)), NOON.plus(Duration.ofHours(11)))).containsExactly(
                new Turn(NINE.minus(Duration.ofHours(1)), Duty.ON_CALL), on(NINE), new Turn(FIVE, Duty.ON_CALL),
                off(FIVE.plus(Duration.ofHours(3))));
    }

    @Test
    void todayIsWhatBeginsTodayAndWhatReachesIntoIt() {
        var night = new Shift(Duty.ON_CALL, DayOfWeek.SUNDAY, LocalTime.of(22, 0), LocalTime.of(6, 0),
                LocalDate.of(2026, 1, 1), Optional.empty());
        var all = roster(monday(Duty.ON_DUTY, 9, 17), night);
        assertThat(all.today(NOON)).extracting(Span::begin).containsExactly(NINE.minus(Duration.ofHours(11)), NINE);
        assertThat(all.today(NOON.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void whatIsDoneIsDoneOnce() {
        assertThat(NINE_TO_FIVE.due(Optional.empty(), NOON)).contains(on(NINE));
        assertThat(NINE_TO_FIVE.due(Optional.of(on(NINE)), NOON)).isEmpty();
        assertThat(NINE_TO_FIVE.due(Optional.of(on(NINE)), FIVE)).contains(off(FIVE));
        assertThat(NINE_TO_FIVE.due(Optional.of(off(FIVE)), FIVE.plusSeconds(60))).isEmpty();
    }

    @Test
    void anOutageOverAnEndAndABeginLosesNeither() {
        var lastWeek = Optional.of(on(NINE.minus(Duration.ofDays(7))));
        assertThat(NINE_TO_FIVE.due(lastWeek, NOON)).contains(on(NINE));
    }

    @Test
    void shiftsThatAreStillToComeSayNothing() {
        var next = new Shift(Duty.ON_DUTY, DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(17, 0),
                LocalDate.of(2026, 3, 9), Optional.empty());
        assertThat(roster(next).due(Optional.empty(), NOON)).isEmpty();
        assertThat(roster().due(Optional.empty(), NOON)).isEmpty();
        assertThat(roster().readAgain(NOON)).isEmpty();
    }

    @Test
    void aShiftThatIsTakenAwayEndsNow() {
        var tuesdays = new Shift(Duty.ON_DUTY, DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(17, 0),
                LocalDate.of(2026, 1, 1), Optional.empty());
        assertThat(roster(tuesdays).due(Optional.of(on(NINE)), NOON)).contains(off(NOON));
    }

    @Test
    void whoWorksAroundTheClockIsOnDutyThoughNothingEverTurns() {
        var always = new Roster(NEW_YORK, List.of(DayOfWeek.values()).stream().map(day -> new Shift(Duty.ON_DUTY, day,
                LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, LocalDate.of(2026, 1, 1), Optional.empty())).toList());
        assertThat(always.due(Optional.empty(), NOON)).contains(on(NOON));
        assertThat(always.due(Optional.of(on(NOON)), FIVE)).isEmpty();
        assertThat(always.readAgain(NOON)).contains(NOON.plus(Duration.ofDays(7)));
    }

    /** A random roster, looked at now and then: nothing is done twice, and the end is what it is without any pause. */
    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "America/St_Johns", "Europe/Berlin", "Australia/Lord_Howe",
        "Africa/Casablanca", "Asia/Kolkata", "Pacific/Apia", "UTC"})
    void howeverLongThePausesTheEndIsTheSame(ZoneId zone) {
        for (int seed = 0; seed < 60; seed++) {
            var dice = new Random(seed);
            var roster = new Roster(zone, shifts(dice));
            var start = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(dice.nextInt(500_000)));
            assertSameEnd(roster, start, dice, "%s, seed %d".formatted(zone, seed));
        }
    }

    private static void assertSameEnd(Roster roster, Instant start, Random dice, String name) {
        var now = start;
        Optional<Turn> done = Optional.of(new Turn(start, roster.at(start)));
        var standing = new Standing(
                roster.at(start) == Duty.ON_DUTY ? Availability.AVAILABLE : Availability.OFF_DUTY, Optional.empty(),
                Optional.empty());
        var turns = new ArrayList<Turn>();
        while (now.isBefore(start.plus(Duration.ofDays(20)))) {
            var before = now;
            now = now.plus(Duration.ofMinutes(1 + dice.nextInt(dice.nextInt(4) == 0 ? 9_000 : 300)));
            turns.addAll(roster.turns(before, now));
            var due = roster.due(done, now);
            assertThat(due).as(name).isEqualTo(last(roster.turns(before, now)));
            for (var turn : due.stream().toList()) {
                standing = standing.after(turn);
                done = due;
            }
            assertThat(standing.availability() == Availability.AVAILABLE).as(name)
                    .isEqualTo(roster.at(now) == Duty.ON_DUTY);
            assertThat(roster.readAgain(now).orElseThrow()).as(name).isAfter(now);
        }
        assertThat(turns).as(name).isEqualTo(roster.turns(start, now));
    }

    private static Optional<Turn> last(List<Turn> turns) {
        return turns.isEmpty() ? Optional.empty() : Optional.of(turns.getLast());
    }

    private static List<Shift> shifts(Random dice) {
        var shifts = new ArrayList<Shift>();
        for (int number = 1 + dice.nextInt(7); number > 0; number--) {
            var from = LocalDate.of(2026, 1, 1).plusDays(dice.nextInt(200));
            shifts.add(new Shift(dice.nextInt(3) == 0 ? Duty.ON_CALL : Duty.ON_DUTY,
                    DayOfWeek.of(1 + dice.nextInt(7)), LocalTime.ofSecondOfDay(dice.nextInt(96) * 900L),
                    LocalTime.ofSecondOfDay(dice.nextInt(96) * 900L), from,
                    dice.nextBoolean() ? Optional.empty() : Optional.of(from.plusDays(dice.nextInt(100)))));
        }
        return shifts;
    }
}
