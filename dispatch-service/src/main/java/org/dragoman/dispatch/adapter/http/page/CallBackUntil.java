package org.dragoman.dispatch.adapter.http.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Until when a desk has somebody called back, as its form offers it. */
enum CallBackUntil {
    HOUR(Duration.ofHours(1)), TWO_HOURS(Duration.ofHours(2)), FOUR_HOURS(Duration.ofHours(4)),
    /** Midnight in the city; where a clock is put back, a day and no longer. */
    TODAY(Duration.ofDays(1));

    private final Duration atMost;

    CallBackUntil(Duration atMost) {
        this.atMost = atMost;
    }

    /** Empty for what the form does not offer. */
    static Optional<CallBackUntil> of(String code) {
        return Arrays.stream(values()).filter(choice -> choice.code().equals(code)).findFirst();
    }

    /** In the form and in the keys of messages. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Instant from(Instant now, ZoneId city) {
        var end = now.plus(atMost);
        if (this != TODAY) {
            return end;
        }
        var midnight = now.atZone(city).toLocalDate().plusDays(1).atStartOfDay(city).toInstant();
        return midnight.isBefore(end) ? midnight : end;
    }
}
