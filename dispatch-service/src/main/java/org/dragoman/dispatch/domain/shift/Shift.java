package org.dragoman.dispatch.domain.shift;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A weekly pattern on the city's own clock.
 *
 * @param kind ON_DUTY or ON_CALL
 * @param day on which it begins
 * @param to on the next day where it is not later than {@code from}; the same time is a whole day
 * @param validFrom the first day on which it may begin
 * @param validTo the last such day; empty: until it is taken away
 */
public record Shift(
        Duty kind, DayOfWeek day, LocalTime from, LocalTime to, LocalDate validFrom, Optional<LocalDate> validTo) {

    public Shift {
        if (kind == Duty.OFF) {
            throw new IllegalArgumentException("A shift is on duty or on call");
        }
        if (validTo.filter(last -> last.isBefore(validFrom)).isPresent()) {
            throw new IllegalArgumentException("A shift does not end before its first day");
        }
    }

    /** Empty where it does not begin on this date, or where the clock leaps over all of it. */
    public Optional<Span> on(LocalDate date, ZoneId zone) {
        if (date.getDayOfWeek() != day || date.isBefore(validFrom) || validTo.filter(date::isAfter).isPresent()) {
            return Optional.empty();
        }
        var begin = instant(date.atTime(from), zone);
        var end = instant((to.isAfter(from) ? date : date.plusDays(1)).atTime(to), zone);
        return begin.isBefore(end) ? Optional.of(new Span(kind, begin, end)) : Optional.empty();
    }

    /**
     * A time that the clock leaps over is the moment of the leap, and one that it shows twice is the first of the two:
     * so a shift that ends when another begins always hands over to it, without a hole and without an overlap.
     */
    private static Instant instant(LocalDateTime time, ZoneId zone) {
        var transition = zone.getRules().getTransition(time);
        return transition != null && transition.isGap()
                ? transition.getInstant()
                : time.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }
}
