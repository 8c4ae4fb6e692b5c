package org.dragoman.dispatch.adapter.seed;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of a seed file: {@code 2026-03-31}, or counted in days from the day of seeding ({@code today-30},
 * {@code today+365}), so that a demonstration does not grow old.
 */
final class SeedDate {

    private static final Pattern FROM_TODAY = Pattern.compile("today(?<days>[+-][0-9]{1,5})?");

    private SeedDate() {}

    /** @throws SeedRefused for anything else */
    static LocalDate read(String text, LocalDate today) {
        Matcher fromToday = FROM_TODAY.matcher(text);
        if (fromToday.matches()) {
            String days = fromToday.group("days");
            return days == null ? today : today.plusDays(Integer.parseInt(days));
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new SeedRefused("'" + text + "' is no date; write 2026-03-31, today, today-30 or today+365", e);
        }
    }
}
