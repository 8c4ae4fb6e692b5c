package org.dragoman.dispatch.adapter.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.access.PinLimit;
import org.dragoman.dispatch.domain.limit.DailyLimit;
import org.dragoman.dispatch.domain.matching.HoldBack;
import org.dragoman.dispatch.domain.session.TimingKey;
import org.dragoman.dispatch.domain.shift.CallIn;
import org.junit.jupiter.api.Test;

/** Whoever sets up a city reads docs/city-settings.md: it names every key with its default and range, and no other. */
class CitySettingsPageTest {

    private static final Pattern ROW = Pattern
            .compile("(?m)^\\| `([A-Za-z.]+)` \\| [a-z]+ \\| (\\d+) \\| (\\d+ to \\d+) \\| .+ \\|$");
    private static final Pattern RUNG = Pattern.compile("(?m)^\\| `([A-Za-z]+)` \\| [a-z ]+ \\| [^|]+ \\|$");

    @Test
    void thePageHasTheDefaultAndTheRangeOfEveryKey() throws IOException {
        var named = new LinkedHashMap<String, String>();
        ROW.matcher(page()).results().forEach(row -> named.put(row.group(1), row.group(2) + ", " + row.group(3)));
        assertThat(named).isEqualTo(known());
    }

    @Test
    void theCheckKnowsTheKeysOfThePageAndTheLadder() {
        var blocks = Stream.concat(known().keySet().stream().map(key -> key.replaceFirst("\\..*", "")),
                Stream.of("ladder", CitySettingsCheck.CURRENCY, HolidayCheck.HOLIDAYS)).distinct();
        assertThat(blocks).containsExactlyInAnyOrderElementsOf(CitySettingsCheck.KEYS);
    }

    @Test
    void thePageNamesEveryKeyOfARung() throws IOException {
        assertThat(RUNG.matcher(page()).results().map(row -> row.group(1)))
                .containsExactlyElementsOf(LadderCheck.RUNG);
    }

    private static Map<String, String> known() {
        var known = new LinkedHashMap<String, String>();
        for (var key : TimingKey.values()) {
            known.put("timing." + key.code(), "%d, %d to %d".formatted(key.standard(), key.min(), key.max()));
        }
        known.put("shifts." + CitySettingsCheck.CALL_IN,
                "%d, 0 to %d".formatted(CallIn.DEFAULT.after().toSeconds(), CallIn.MOST_SECONDS));
        known.put("agencyLine." + CitySettingsCheck.WRONG_PINS,
                "%d, 1 to %d".formatted(PinLimit.DEFAULT.wrongPins(), PinLimit.MOST_WRONG_PINS));
        known.put("agencyLine." + CitySettingsCheck.LOCK_MINUTES,
                "%d, 1 to %d".formatted(PinLimit.DEFAULT.lasts().toMinutes(), PinLimit.MOST_MINUTES));
        known.put("limits." + CitySettingsCheck.CALLS_PER_DAY,
                "%d, 1 to %d".formatted(DailyLimit.DEFAULT.callsPerDay(), DailyLimit.MOST_CALLS));
        known.put(CitySettingsCheck.HOLD_BACK,
                "%d, 0 to %d".formatted(HoldBack.DEFAULT.longest().toSeconds(), HoldBack.MOST_SECONDS));
        return known;
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "city-settings.md"));
    }
}
