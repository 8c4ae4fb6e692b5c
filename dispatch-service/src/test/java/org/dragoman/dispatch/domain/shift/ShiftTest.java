package org.dragoman.dispatch.domain.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The city's clock, on the days when it leaps and the nights that a shift crosses. */
class ShiftTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private static Shift shift(DayOfWeek day, String from, String to) {
        return new Shift(Duty.ON_DUTY, day, LocalTime.parse(from), LocalTime.parse(to), LONG_AGO, Optional.empty());
    }

    /** 2026-03-08: 02:00 EST becomes 03:00 EDT. 2026-11-01: 02:00 EDT becomes 01:00 EST. */
    @ParameterizedTest
    @CsvSource({"2026-03-02, 09:00, 17:00, 2026-03-02T14:00:00Z, 2026-03-02T22:00:00Z",
        "2026-03-07, 22:00, 06:00, 2026-03-08T03:00:00Z, 2026-03-08T10:00:00Z",
        "2026-03-08, 01:30, 02:30, 2026-03-08T06:30:00Z, 2026-03-08T07:00:00Z",
        "2026-03-08, 02:30, 03:15, 2026-03-08T07:00:00Z, 2026-03-08T07:15:00Z",
        "2026-10-31, 22:00, 06:00, 2026-11-01T02:00:00Z, 2026-11-01T11:00:00Z",
        "2026-11-01, 00:00, 01:30, 2026-11-01T04:00:00Z, 2026-11-01T05:30:00Z",
        "2026-11-01, 01:30, 03:00, 2026-11-01T05:30:00Z, 2026-11-01T08:00:00Z",
        "2026-11-01, 00:00, 00:00, 2026-11-01T04:00:00Z, 2026-11-02T05:00:00Z"})
    void newYorkAsItsPeopleReadTheirClocks(LocalDate date, String from, String to, Instant begin, Instant end) {
        assertThat(shift(date.getDayOfWeek(), from, to).on(date, NEW_YORK))
                .contains(new Span(Duty.ON_DUTY, begin, end));
    }

    @Test
    void aShiftThatTheClockLeapsOverIsNone() {
        assertThat(shift(DayOfWeek.SUNDAY, "02:10", "02:50").on(LocalDate.of(2026, 3, 8), NEW_YORK)).isEmpty();
        assertThat(shift(DayOfWeek.FRIDAY, "09:00", "17:00").on(LocalDate.of(2011, 12, 30),
                ZoneId.of("Pacific/Apia"))).as("Samoa had no such day").isEmpty();
    }

    @Test
    void itBeginsOnItsDayFromItsFirstToItsLast() {
        var monday = LocalDate.of(2026, 3, 2);
        var shift = new Shift(Duty.ON_CALL, DayOfWeek.MONDAY, LocalTime.of(22, 0), LocalTime.of(6, 0), monday,
                Optional.of(monday.plusDays(7)));
        assertThat(Stream.of(-7, 0, 1, 7, 14).filter(days -> shift.on(monday.plusDays(days), NEW_YORK).isPresent()))
                .containsExactly(0, 7);
    }

    /** Whoever cuts a week into shifts has covered all of it, once: through every leap of the clock, in every night. */
    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "America/Toronto", "America/St_Johns", "Europe/Berlin",
        "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Tehran", "Pacific/Apia", "America/Sao_Paulo", "UTC"})
    void aWeekCutIntoShiftsIsCoveredOnceAndWhole(ZoneId zone) {
        var dice = new Random(zone.getId().hashCode());
        for (var around : leaps(zone)) {
            var middle = LocalDate.ofInstant(around, zone);
            var spans = middle.minusDays(3).datesUntil(middle.plusDays(4))
                    .flatMap(date -> cut(date.getDayOfWeek(), dice).stream().flatMap(s -> s.on(date, zone).stream()))
                    .toList();
            for (int number = 1; number < spans.size(); number++) {
                assertThat(spans.get(number).begin()).as("%s around %s", zone, around)
                        .isEqualTo(spans.get(number - 1).end());
            }
            assertThat(spans.getFirst().begin())
                    .isEqualTo(middle.minusDays(3).atStartOfDay(zone).toInstant());
            assertThat(spans.getLast().end()).isEqualTo(middle.plusDays(4).atStartOfDay(zone).toInstant());
        }
    }

    private static List<Shift> cut(DayOfWeek day, Random dice) {
        var cuts = new TreeSet<LocalTime>(List.of(LocalTime.MIDNIGHT));
        for (int number = dice.nextInt(6); number >= 0; number--) {
            cuts.add(LocalTime.ofSecondOfDay(dice.nextInt(24 * 12) * 300L));
        }
        var shifts = new ArrayList<Shift>();
        for (var from : cuts) {
            var to = Optional.ofNullable(cuts.higher(from)).orElse(LocalTime.MIDNIGHT);
            shifts.add(new Shift(Duty.ON_DUTY, day, from, to, LONG_AGO, Optional.empty()));
        }
        return shifts;
    }

    private static List<Instant> leaps(ZoneId zone) {
        var found = new ArrayList<Instant>(List.of(Instant.parse("2011-12-30T12:00:00Z")));
        var at = Instant.parse("2015-01-01T00:00:00Z");
        while (found.size() < 25) {
            var next = zone.getRules().nextTransition(at);
            if (next == null) {
                break;
            }
            at = next.getInstant();
            found.add(at);
        }
        return found;
    }
}
