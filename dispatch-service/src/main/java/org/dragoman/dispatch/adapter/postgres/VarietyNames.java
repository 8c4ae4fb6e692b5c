package org.dragoman.dispatch.adapter.postgres;

import java.util.Map;
import org.dragoman.dispatch.domain.language.LanguageCatalogue;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.springframework.stereotype.Component;

/** Names of varieties in hub languages. */
@Component
class VarietyNames {

    private final LanguageCatalogue catalogue;

    VarietyNames(LanguageCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The tag itself for a variety that left the catalogue. */
    String inHub(VarietyTag variety, String hub) {
        return catalogue.variety(variety).map(known -> known.name().in(hub)).orElse(variety.value());
    }

    /** The names by hub language; none for a variety that left the catalogue. */
    Map<String, String> inEachHub(VarietyTag variety) {
        return catalogue.variety(variety).map(known -> known.name().byHub()).orElse(Map.of());
    }
}
