package org.dragoman.local.carrier.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The carrier's filters by time: {@code Name} is that very day (or second), {@code Name<} on or before it and
 * {@code Name>} on or after it. A resource without that time matches no such filter.
 */
final class TimeRange {
    private TimeRange() {}

    static Predicate<@Nullable Instant> of(Fields fields, String name) {
        Span on = Span.of(fields, name);
        Span before = Span.of(fields, name + "<");
        Span after = Span.of(fields, name + ">");
        return time -> (on == null || (time != null && !time.isBefore(on.start()) && time.isBefore(on.end())))
                && (before == null || (time != null && time.isBefore(before.end())))
                && (after == null || (time != null && !time.isBefore(after.start())));
    }

    private record Span(Instant start, Instant end) {
        private static final int NO_ZONE = "2026-11-24T12:00:00".length();

        static @Nullable Span of(Fields fields, String name) {
            String text = fields.text(name);
            if (text == null) {
                return null;
            }
            try {
                return text.length() == 10
                        ? day(LocalDate.parse(text))
                        : second(moment(text));
            } catch (DateTimeParseException e) {
                throw TwilioError.bad(20001, "Invalid value for " + name + ": " + text);
            }
        }

        /** The carrier's own SDK names no zone, and means UTC. */
        private static Instant moment(String text) {
            return (text.length() == NO_ZONE
                    ? LocalDateTime.parse(text).atOffset(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text)).toInstant();
        }

        private static Span day(LocalDate day) {
            return new Span(day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                    day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        }

        private static Span second(Instant time) {
            Instant start = time.truncatedTo(ChronoUnit.SECONDS);
            return new Span(start, start.plusSeconds(1));
        }
    }
}
