package org.dragoman.dispatch.adapter.seed;

import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.access.PinLimit;
import org.dragoman.dispatch.domain.limit.DailyLimit;
import org.dragoman.dispatch.domain.matching.HoldBack;
import org.dragoman.dispatch.domain.session.Timing;
import org.dragoman.dispatch.domain.session.TimingKey;
import org.dragoman.dispatch.domain.shift.CallIn;

/**
 * Settings that the domain would refuse are refused before the city is filled: afterwards each event would be refused,
 * with somebody on the line. {@code docs/city-settings.md} lists them.
 */
final class CitySettingsCheck {

    static final String HOLD_BACK = "holdBackSeconds";
    static final String CURRENCY = "currency";
    static final String CALL_IN = "onCallAfterSeconds";
    static final List<String> KEYS = List.of("timing", "shifts", "ladder", "agencyLine", HOLD_BACK, CURRENCY,
            HolidayCheck.HOLIDAYS, "limits");
    static final List<String> TIMING = Stream.of(TimingKey.values()).map(TimingKey::code).toList();
    static final List<String> SHIFTS = List.of(CALL_IN);

    static final String WRONG_PINS = "wrongPins";
    static final String LOCK_MINUTES = "lockMinutes";
    static final List<String> AGENCY_LINE = List.of(WRONG_PINS, LOCK_MINUTES);

    static final String CALLS_PER_DAY = "callsPerDay";
    static final List<String> LIMITS = List.of(CALLS_PER_DAY);

    private CitySettingsCheck() {}

    /** @throws SeedRefused with one sentence that names the key and what is allowed */
    static void check(Map<String, Object> settings) {
        var all = new SettingsBlock("settings", settings).only(KEYS);
        var timing = all.block("timing", TIMING);
        made(timing, () -> Timing.of(key -> timing.whole(key.code(), key.standard(), key.min(), key.max())));
        var shifts = all.block("shifts", SHIFTS);
        made(shifts, () -> new CallIn(seconds(shifts, CALL_IN, CallIn.DEFAULT.after(), CallIn.MOST_SECONDS)));
        made(all, () -> new HoldBack(seconds(all, HOLD_BACK, HoldBack.DEFAULT.longest(), HoldBack.MOST_SECONDS)));
        var agencyLine = all.block("agencyLine", AGENCY_LINE);
        made(agencyLine, () -> pinLimit(agencyLine));
        var limits = all.block("limits", LIMITS);
        made(limits, () -> new DailyLimit(limits.whole(CALLS_PER_DAY, DailyLimit.DEFAULT.callsPerDay(), 1,
                DailyLimit.MOST_CALLS)));
        LadderCheck.check("", settings);
        HolidayCheck.check("settings", settings);
        currency(settings);
    }

    private static void currency(Map<String, Object> settings) {
        if (settings.containsKey(CURRENCY) && Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(settings.get(CURRENCY)))) {
            throw new SeedRefused("settings: currency is three letters like USD, not " + settings.get(CURRENCY));
        }
    }

    private static PinLimit pinLimit(SettingsBlock block) {
        return new PinLimit(block.whole(WRONG_PINS, PinLimit.DEFAULT.wrongPins(), 1, PinLimit.MOST_WRONG_PINS),
                Duration.ofMinutes(block.whole(LOCK_MINUTES, Math.toIntExact(PinLimit.DEFAULT.lasts().toMinutes()), 1,
                        PinLimit.MOST_MINUTES)));
    }

    private static Duration seconds(SettingsBlock block, String key, Duration standard, int max) {
        return Duration.ofSeconds(block.whole(key, Math.toIntExact(standard.toSeconds()), 0, max));
    }

    private static void made(SettingsBlock block, Runnable made) {
        try {
            made.run();
        } catch (IllegalArgumentException e) {
            throw new SeedRefused(block.path() + ": " + e.getMessage(), e);
        }
    }
}
