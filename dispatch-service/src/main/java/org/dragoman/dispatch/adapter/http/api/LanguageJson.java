package org.dragoman.dispatch.adapter.http.api;

import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.language.CatalogueAnswer.Question;
import org.dragoman.dispatch.domain.language.LanguageHit;
import org.dragoman.dispatch.domain.language.Macrolanguage;
import org.dragoman.dispatch.domain.language.NativeName;
import org.dragoman.dispatch.domain.language.Variety;

/**
 * A language as the API names it. One with a {@code question} is not dispatched: ask the question and take one of its
 * varieties.
 *
 * @param nativeName left out where no source gives one
 * @param direction ltr or rtl, of the native name
 * @param modality SPOKEN, or SIGNED: never by phone
 */
record LanguageJson(
        String tag, String name, Optional<String> nativeName, Optional<String> direction, Optional<String> modality,
        Optional<String> hint, Optional<String> question, Optional<List<LanguageJson>> varieties) {

    static LanguageJson of(Variety variety, String hub) {
        return new LanguageJson(variety.tag().value(), variety.name().in(hub), text(variety.nativeName()),
                Optional.of(variety.script().direction().html()), Optional.of(variety.modality().name()),
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    static LanguageJson of(Macrolanguage macro, List<Variety> varieties, String hub) {
        return new LanguageJson(macro.id(), macro.name().in(hub), text(macro.nativeName()), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.of(macro.question().in(hub)),
                Optional.of(choices(macro, varieties, hub)));
    }

    static LanguageJson of(Question question, String hub) {
        return of(question.macrolanguage(), question.varieties(), hub);
    }

    static LanguageJson of(LanguageHit hit, String hub) {
        return switch (hit) {
            case LanguageHit.VarietyHit found -> of(found.variety(), hub);
            case LanguageHit.MacrolanguageHit found -> of(found.macrolanguage(), found.varieties(), hub);
        };
    }

    private static List<LanguageJson> choices(Macrolanguage macro, List<Variety> varieties, String hub) {
        return varieties.stream().map(variety -> of(variety, hub).withHint(macro.choices().stream()
                .filter(choice -> choice.variety().equals(variety.tag())).findFirst()
                .map(choice -> choice.hint().in(hub)))).toList();
    }

    private LanguageJson withHint(Optional<String> said) {
        return new LanguageJson(tag, name, nativeName, direction, modality, said, question, varieties);
    }

    private static Optional<String> text(NativeName name) {
        return Optional.of(name.text()).filter(text -> !text.isEmpty());
    }
}
