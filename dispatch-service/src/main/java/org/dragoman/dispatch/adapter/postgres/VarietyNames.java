package org.dragoman.dispatch.adapter.postgres;

import org.dragoman.dispatch.domain.language.LanguageCatalogue;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.springframework.stereotype.Component;

/** Names of varieties in a city's hub language; the tag itself for one that left the catalogue. */
@Component
class VarietyNames {

    private final LanguageCatalogue catalogue;

    VarietyNames(LanguageCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    String inHub(String variety, String hubLanguage) {
        return catalogue.variety(new VarietyTag(variety)).map(known -> known.name().in(hubLanguage)).orElse(variety);
    }
}
