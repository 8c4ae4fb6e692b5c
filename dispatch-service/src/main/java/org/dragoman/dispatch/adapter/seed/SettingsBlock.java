package org.dragoman.dispatch.adapter.seed;

import static org.dragoman.dispatch.adapter.seed.SeedRules.require;

import java.util.Collection;
import java.util.Map;

/**
 * A block of keys among a city's settings, as it is written.
 *
 * @param path how a sentence names it
 */
record SettingsBlock(String path, Map<?, ?> written) {

    /** A key that nobody reads is more likely misspelled than meant. */
    SettingsBlock only(Collection<String> known) {
        written.keySet().forEach(key -> require(known.contains(String.valueOf(key)),
                "%s: there is no '%s'; there is %s", path, key, String.join(", ", known)));
        return this;
    }

    /** Empty where it is not written. */
    SettingsBlock block(String key, Collection<String> known) {
        if (written.containsKey(key) && !(written.get(key) instanceof Map<?, ?>)) {
            throw new SeedRefused("%s.%s is a block of keys, each with its value: %s".formatted(path, key,
                    String.join(", ", known)));
        }
        return new SettingsBlock(path + "." + key, written.get(key) instanceof Map<?, ?> block ? block : Map.of())
                .only(known);
    }

    /** Whether it is between these bounds is for whoever is made of it to say. */
    int whole(String key, int standard, int min, int max) {
        if (!written.containsKey(key)) {
            return standard;
        }
        if (written.get(key) instanceof Integer number) {
            return number;
        }
        throw new SeedRefused("%s: %s is a whole number, %d to %d".formatted(path, key, min, max));
    }
}
