package org.dragoman.gateway.domain.words;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.gateway.domain.Language;

/** That an office is closed, and when it opens, in words. */
public final class OfficeHours {

    /** Between the time and its AM; a voice reads no such thing. */
    private static final char NARROW_SPACE = '\u202f';

    private OfficeHours() {}

    /** @param opens by the city's clocks; empty where nobody can say */
    public static Utterance.ToStaff closed(Language words, Optional<LocalDateTime> opens) {
        var locale = Locale.forLanguageTag(words.tag());
        return opens.map(at -> new Utterance.ToStaff(words, StaffWord.OFFICE_OPENS,
                at.getDayOfWeek().getDisplayName(TextStyle.FULL, locale), written(at, "MMMMd", locale),
                written(at, "jm", locale)))
                .orElseGet(() -> new Utterance.ToStaff(words, StaffWord.OFFICE_CLOSED));
    }

    private static String written(LocalDateTime at, String template, Locale locale) {
        return DateTimeFormatter.ofLocalizedPattern(template).withLocale(locale).format(at).replace(NARROW_SPACE, ' ');
    }
}
