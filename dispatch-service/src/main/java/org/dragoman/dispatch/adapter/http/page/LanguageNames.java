package org.dragoman.dispatch.adapter.http.page;

import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.language.CatalogueAnswer;
import org.dragoman.dispatch.domain.language.LanguageCatalogue;
import org.dragoman.dispatch.domain.language.LanguageHit;
import org.dragoman.dispatch.domain.language.Macrolanguage;
import org.dragoman.dispatch.domain.language.Variety;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.springframework.stereotype.Component;

/** Names of languages for pages. */
@Component
class LanguageNames {

    /**
     * @param question in the hub language
     * @param choices in the order in which to offer them
     */
    record Question(LanguageName name, String question, List<Choice> choices) {}

    /**
     * @param hint where or by whom it is spoken
     * @param turnedOut at this desk it was this one when another had been asked for
     */
    record Choice(LanguageName name, String hint, boolean turnedOut) {}

    /** @param asks a family of languages: choosing it opens a question */
    record Hit(LanguageName name, boolean asks, boolean signed, List<String> aliases) {}

    private static final int ALIASES = 3;

    private final LanguageCatalogue catalogue;

    LanguageNames(LanguageCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A tag that the catalogue has lost shows as itself. */
    LanguageName of(String tag, String hub) {
        return VarietyTag.read(tag).flatMap(catalogue::variety).map(variety -> LanguageName.of(variety, hub))
                .orElseGet(() -> LanguageName.unnamed(tag, tag, hub));
    }

    /** Of a variety or a macrolanguage. */
    LanguageName ofAny(String tag, String hub) {
        return switch (catalogue.find(tag)) {
            case CatalogueAnswer.Question asked -> name(asked.macrolanguage(), hub);
            case CatalogueAnswer.Dispatchable found -> of(tag, hub);
            case CatalogueAnswer.Signed found -> of(tag, hub);
            case CatalogueAnswer.Unknown unknown -> LanguageName.unnamed(tag, tag, hub);
        };
    }

    List<LanguageName> all(List<String> tags, String hub) {
        return tags.stream().map(tag -> of(tag, hub)).toList();
    }

    CatalogueAnswer find(String code) {
        return catalogue.find(code);
    }

    Question question(CatalogueAnswer.Question asked, String hub) {
        var macro = asked.macrolanguage();
        return new Question(name(macro, hub), macro.question().in(hub), asked.varieties().stream()
                .map(variety -> new Choice(LanguageName.of(variety, hub), hint(macro, variety, hub), false)).toList());
    }

    Hit hit(LanguageHit hit, String hub) {
        return switch (hit) {
            case LanguageHit.VarietyHit found -> new Hit(LanguageName.of(found.variety(), hub), false,
                    found.variety().signed(), aliases(found.variety().terms().aliases()));
            case LanguageHit.MacrolanguageHit found -> new Hit(name(found.macrolanguage(), hub), true, false,
                    aliases(found.macrolanguage().terms().aliases()));
        };
    }

    private static List<String> aliases(List<String> all) {
        return all.stream().limit(ALIASES).toList();
    }

    private static LanguageName name(Macrolanguage macro, String hub) {
        String name = macro.name().in(hub);
        return macro.nativeName().found()
                ? LanguageName.of(macro.id(), macro.nativeName().text(), name, macro.id(), "auto")
                : LanguageName.unnamed(macro.id(), name, hub);
    }

    private static String hint(Macrolanguage macro, Variety variety, String hub) {
        return Optional.of(macro).stream().flatMap(found -> found.choices().stream())
                .filter(choice -> choice.variety().equals(variety.tag())).findFirst()
                .map(choice -> choice.hint().in(hub)).orElse("");
    }
}
