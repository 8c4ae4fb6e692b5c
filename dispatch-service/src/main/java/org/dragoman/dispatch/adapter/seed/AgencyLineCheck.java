package org.dragoman.dispatch.adapter.seed;

import static org.dragoman.dispatch.adapter.seed.SeedRules.require;
import static org.dragoman.dispatch.adapter.seed.SeedRules.unique;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.dispatch.domain.place.AskedField;
import org.jspecify.annotations.Nullable;

/** What an agency has set for calls of its offices: what they are asked, and whether their phones say who they are. */
final class AgencyLineCheck {

    private static final Set<String> KEYS = Set.of("name", "label", "digits");
    private static final String ASKS = "%s: asks is a list, each with name, label and digits";

    private AgencyLineCheck() {}

    /** @throws SeedRefused with one sentence */
    static void check(String where, Map<String, Object> settings) {
        require(settings.getOrDefault("recognisesPhones", true) instanceof Boolean,
                "%s: recognisesPhones is true or false", where);
        if (!(settings.getOrDefault("asks", List.of()) instanceof List<?> asks)) {
            throw new SeedRefused(ASKS.formatted(where));
        }
        unique(where + ": asks", asks.stream().map(one -> field(where, one).name()));
    }

    private static AskedField field(String where, @Nullable Object written) {
        if (!(written instanceof Map<?, ?> keys) || !KEYS.equals(keys.keySet())
                || !(keys.get("digits") instanceof Integer digits)) {
            throw new SeedRefused(ASKS.formatted(where));
        }
        try {
            return new AskedField(String.valueOf(keys.get("name")), String.valueOf(keys.get("label")), digits);
        } catch (IllegalArgumentException e) {
            throw new SeedRefused(where + ": " + e.getMessage(), e);
        }
    }
}
