package org.dragoman.local.carrier.traffic;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How busy the city is.
 *
 * @param perMinute
 *            calls a minute over all lines, 0 to 240; 0 is off
 * @param languages
 *            how often each language is spoken, as weights
 * @param leastTalkSeconds
 *            and mostTalkSeconds: how long people talk once they are through
 * @param patienceSeconds
 *            how long people wait on average before they give up
 * @param leaveInMenu
 *            probability of hanging up before choosing a language
 */
public record TrafficSettings(double perMinute, Map<String, Double> languages, int leastTalkSeconds,
        int mostTalkSeconds, int patienceSeconds, double leaveInMenu) {
    public static final TrafficSettings OFF = new TrafficSettings(0, Map.of("es", 6.0, "ht", 3.0, "ar", 1.0), 30, 120,
            180, 0.03);

    public TrafficSettings {
        languages = Map.copyOf(languages);
        require(perMinute >= 0 && perMinute <= 240, "perMinute is between 0 and 240");
        require(!languages.isEmpty() && languages.values().stream().allMatch(weight -> weight > 0),
                "languages has at least one language, each with a weight above 0");
        require(leastTalkSeconds >= 1 && mostTalkSeconds >= leastTalkSeconds && mostTalkSeconds <= 3600,
                "talk seconds are between 1 and 3600");
        require(patienceSeconds >= 1 && patienceSeconds <= 3600, "patienceSeconds is between 1 and 3600");
        require(leaveInMenu >= 0 && leaveInMenu <= 1, "leaveInMenu is a probability");
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }

    /** As it is sent to the simulator: what is not given stays as it is. */
    public record Change(@Nullable Double perMinute, @Nullable Map<String, Double> languages,
            @Nullable Integer leastTalkSeconds, @Nullable Integer mostTalkSeconds, @Nullable Integer patienceSeconds,
            @Nullable Double leaveInMenu) {
        public TrafficSettings of(TrafficSettings old) {
            return new TrafficSettings(or(perMinute, old.perMinute), or(languages, old.languages),
                    or(leastTalkSeconds, old.leastTalkSeconds), or(mostTalkSeconds, old.mostTalkSeconds),
                    or(patienceSeconds, old.patienceSeconds), or(leaveInMenu, old.leaveInMenu));
        }

        private static <T> T or(@Nullable T given, T old) {
            return given == null ? old : given;
        }
    }
}
