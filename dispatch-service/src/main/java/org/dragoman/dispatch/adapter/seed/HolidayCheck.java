package org.dragoman.dispatch.adapter.seed;

import static org.dragoman.dispatch.adapter.seed.SeedRules.unique;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The days on which the offices of a city, or of an agency, are closed. */
final class HolidayCheck {

    static final String HOLIDAYS = "holidays";

    private HolidayCheck() {}

    /** @throws SeedRefused with one sentence */
    static void check(String where, Map<String, Object> settings) {
        if (!(settings.getOrDefault(HOLIDAYS, List.of()) instanceof List<?> days)) {
            throw new SeedRefused(where + ": holidays is a list of days like 2026-12-25");
        }
        days.forEach(day -> check(where, String.valueOf(day)));
        unique(where + ": the holiday", days.stream().map(String::valueOf));
    }

    private static void check(String where, String day) {
        try {
            LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw new SeedRefused("%s: a holiday is a day like 2026-12-25, not '%s'".formatted(where, day), e);
        }
    }
}
