package org.dragoman.dispatch.adapter.seed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.dispatch.domain.ladder.Ladder;
import org.dragoman.dispatch.domain.ladder.Rung;
import org.dragoman.dispatch.domain.request.Preference;
import org.jspecify.annotations.Nullable;

/** A ladder that the domain would refuse is refused before the city is filled, not when somebody waits. */
final class LadderCheck {

    static final List<String> RUNG = List.of("afterSeconds", "phones", "dropPreferences", "vendor", "callBack");

    private LadderCheck() {}

    /** @param where empty for the city's own ladder */
    static void check(String where, Map<String, Object> settings) {
        if (!settings.containsKey("ladder")) {
            return;
        }
        if (!(settings.get("ladder") instanceof List<?> rungs)) {
            throw noLadder(where);
        }
        try {
            new Ladder(rungs.stream().map(written -> rung(where, written)).toList());
        } catch (IllegalArgumentException e) {
            throw new SeedRefused(where + "the ladder: " + e.getMessage(), e);
        }
    }

    private static SeedRefused noLadder(String where) {
        return new SeedRefused(where + "the ladder is a list of rungs like {afterSeconds: 60, phones: 2}");
    }

    private static Rung rung(String where, @Nullable Object written) {
        if (!(written instanceof Map<?, ?> rung)) {
            throw noLadder(where);
        }
        new SettingsBlock(where + "a rung of the ladder", rung).only(RUNG);
        return new Rung(Duration.ofSeconds(number(rung, "afterSeconds")), number(rung, "phones"),
                dropped(rung.get("dropPreferences")), flag(rung, "vendor"), flag(rung, "callBack"));
    }

    private static Set<Preference> dropped(@Nullable Object written) {
        if (written == null) {
            return Set.of();
        }
        if (!(written instanceof List<?> codes)) {
            throw new IllegalArgumentException("'dropPreferences' of a rung is a list of gender, known, experience");
        }
        return codes.stream().map(code -> Preference.ofCode(String.valueOf(code))
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + code + "' is no preference to drop; use gender, known, experience")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static int number(Map<?, ?> rung, String key) {
        return rung.get(key) instanceof Integer number ? number : refuse(key);
    }

    private static boolean flag(Map<?, ?> rung, String key) {
        if (!rung.containsKey(key) || rung.get(key) instanceof Boolean) {
            return Boolean.TRUE.equals(rung.get(key));
        }
        throw new IllegalArgumentException("'" + key + "' of a rung is true or false");
    }

    private static int refuse(String key) {
        throw new IllegalArgumentException("each rung has a whole number '" + key + "'");
    }
}
