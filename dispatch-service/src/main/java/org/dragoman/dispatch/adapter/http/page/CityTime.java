package org.dragoman.dispatch.adapter.http.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments and spans as people read them, in the city's own time. */
record CityTime(ZoneId zone) {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    public String minutes(Instant at) {
        return MINUTES.format(at.atZone(zone));
    }

    /** With its day. */
    public String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }

    public String seconds(Instant at) {
        return SECONDS.format(at.atZone(zone));
    }

    /** 0:07, 12:40, 1:02:03. */
    public static String span(long seconds) {
        long hours = seconds / 3600;
        return hours > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, seconds / 60 % 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    public static long between(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toSeconds());
    }
}
