package org.dragoman.dispatch.adapter.seed;

import java.time.Duration;
import java.util.Map;
import org.dragoman.dispatch.domain.matching.HoldBack;

/** A hold-back that the domain would refuse is refused before the city is filled. */
final class HoldBackCheck {

    private HoldBackCheck() {}

    static void check(Map<String, Object> settings) {
        var written = settings.getOrDefault("holdBackSeconds", 0);
        if (!(written instanceof Integer seconds)) {
            throw new SeedRefused("holdBackSeconds is a whole number of seconds");
        }
        try {
            new HoldBack(Duration.ofSeconds(seconds));
        } catch (IllegalArgumentException e) {
            throw new SeedRefused("holdBackSeconds: " + e.getMessage(), e);
        }
    }
}
