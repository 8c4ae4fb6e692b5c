package org.dragoman.local.carrier.time;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Time as the carrier writes it: "Tue, 31 Aug 2010 20:36:28 +0000". */
public final class Timestamps {
    private static final DateTimeFormatter RFC_2822 = DateTimeFormatter
            .ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US)
            .withZone(ZoneOffset.UTC);

    private Timestamps() {}

    public static String rfc2822(Instant time) {
        return RFC_2822.format(time);
    }

    public static @Nullable String rfc2822OrNull(@Nullable Instant time) {
        return time == null ? null : rfc2822(time);
    }
}
