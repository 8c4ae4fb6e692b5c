package org.dragoman.dispatch.adapter.http.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dragoman.dispatch.domain.shift.Duty;
import org.dragoman.dispatch.domain.shift.Shift;
import org.jspecify.annotations.Nullable;

/** A weekly shift on the city's own clock. */
record ShiftJson(
        @Schema(allowableValues = {
            "ON_DUTY", "ON_CALL"}) @Nullable String kind,
        @Schema(example = "MONDAY") @Nullable String day,
        @Schema(example = "09:00") @Nullable String from,
        @Schema(example = "17:00", description = "On the next day where it is not later than `from`") @Nullable String to,
        @Schema(example = "2026-01-05") @Nullable String validFrom,
        @Schema(description = "The last day on which it begins; left out: until it is taken away") @Nullable String validTo){

    static ShiftJson of(Shift shift) {
        return new ShiftJson(shift.kind().name(), shift.day().name(), shift.from().toString(), shift.to().toString(),
                shift.validFrom().toString(), shift.validTo().map(LocalDate::toString).orElse(null));
    }

    /** @throws Problem 422 that names the field */
    Shift toDomain() {
        var last = Optional.ofNullable(validTo).map(text -> read(text, "validTo", "a day", LocalDate::parse));
        return read("", "shift", "ON_DUTY or ON_CALL that does not end before its first day",
                any -> new Shift(read(kind, "kind", "ON_DUTY or ON_CALL", Duty::valueOf),
                        read(day, "day", "a day of the week in English capitals", DayOfWeek::valueOf),
                        read(from, "from", "a time like 09:00", LocalTime::parse),
                        read(to, "to", "a time like 17:00", LocalTime::parse),
                        read(validFrom, "validFrom", "a day like 2026-01-05", LocalDate::parse), last));
    }

    private static <T> T read(@Nullable String text, String field, String what, Function<String, T> reader) {
        try {
            return Optional.ofNullable(text).map(reader).orElseThrow(IllegalArgumentException::new);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Problem.unprocessable("bad-value", "'%s' must be %s.".formatted(field, what), Map.of("field", field));
        }
    }
}
