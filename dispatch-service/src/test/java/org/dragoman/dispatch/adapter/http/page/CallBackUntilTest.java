package org.dragoman.dispatch.adapter.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallBackUntilTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource({"hour, 2026-03-02T17:00:00Z, 2026-03-02T18:00:00Z",
        "two_hours, 2026-03-02T17:00:00Z, 2026-03-02T19:00:00Z",
        "four_hours, 2026-03-03T03:00:00Z, 2026-03-03T07:00:00Z", "today, 2026-03-03T03:00:00Z, 2026-03-03T05:00:00Z",
        "today, 2026-03-03T05:00:00Z, 2026-03-04T05:00:00Z"})
    void aChoiceIsAMomentOnTheCitysClock(String code, Instant now, Instant until) {
        assertThat(CallBackUntil.of(code).orElseThrow().from(now, NEW_YORK)).isEqualTo(until);
    }

    @Test
    void aDayOfTwentyFiveHoursIsCutToWhatMayBeAskedFor() {
        var midnight = Instant.parse("2026-11-01T04:00:00Z");
        assertThat(CallBackUntil.TODAY.from(midnight, NEW_YORK)).isEqualTo(midnight.plus(Duration.ofDays(1)));
    }

    @Test
    void nothingElseIsOffered() {
        assertThat(CallBackUntil.of("for ever")).isEmpty();
        assertThat(CallBackUntil.of("HOUR".toLowerCase(Locale.ROOT))).contains(CallBackUntil.HOUR);
    }
}
