package org.dragoman.dispatch.adapter.internal;

import java.util.List;
import org.dragoman.dispatch.domain.language.CatalogueAnswer;
import org.dragoman.dispatch.domain.language.LanguageCatalogue;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.place.CardKeys;
import org.dragoman.dispatch.domain.place.Line;
import org.springframework.stereotype.Component;

/** The languages that staff choose by the codes of the cards, named in the hub language. */
@Component
class CardLanguages {

    record ChoiceJson(String key, String variety, String name) {}

    record LanguageJson(String key, String name, List<ChoiceJson> choices) {}

    private final LanguageCatalogue catalogue;

    CardLanguages(LanguageCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<LanguageJson> of(List<Line> lines, String hub) {
        return CardKeys.of(lines).stream().map(key -> new LanguageJson(key.key(), name(key, hub),
                key.choices().stream().map(choice -> new ChoiceJson(choice.key(), choice.variety().value(),
                        name(choice.variety(), hub))).toList()))
                .toList();
    }

    private String name(Line.Key key, String hub) {
        return key.choices().size() == 1
                ? name(key.choices().getFirst().variety(), hub)
                : ofFamily(key.offers().orElse(key.language()), hub);
    }

    private String ofFamily(String tag, String hub) {
        return switch (catalogue.find(tag)) {
            case CatalogueAnswer.Question asked -> asked.macrolanguage().name().in(hub);
            case CatalogueAnswer.Dispatchable found -> found.variety().name().in(hub);
            case CatalogueAnswer.Signed found -> found.variety().name().in(hub);
            case CatalogueAnswer.Unknown unknown -> tag;
        };
    }

    private String name(VarietyTag variety, String hub) {
        return catalogue.variety(variety).map(known -> known.name().in(hub)).orElse(variety.value());
    }
}
