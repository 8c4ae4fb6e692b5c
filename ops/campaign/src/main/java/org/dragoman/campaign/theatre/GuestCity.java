package org.dragoman.campaign.theatre;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import org.dragoman.local.city.DemoCities;

/**
 * A city besides the demo cities.
 *
 * @param seeds
 *            folder with its seed file
 * @param line
 *            its language line, from which interpreters are called
 * @param token
 *            opens the desk API for it
 */
public record GuestCity(Path seeds, DemoCities.Line line, String token) {
    Map<String, String> environment() {
        return Map.of("DRAGOMAN_DISPATCH_SEED_FOLDER", seeds.toString(),
                "DRAGOMAN_DEMO_TOKEN_" + line.city().toUpperCase(Locale.ROOT), token);
    }
}
