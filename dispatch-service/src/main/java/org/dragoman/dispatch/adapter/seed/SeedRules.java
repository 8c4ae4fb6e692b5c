package org.dragoman.dispatch.adapter.seed;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.language.CatalogueAnswer;
import org.dragoman.dispatch.domain.language.LanguageCatalogue;
import org.dragoman.dispatch.domain.language.Variety;
import org.dragoman.dispatch.domain.language.VarietyTag;

/** What more than one part of a seed file must keep. Each breach is one sentence that begins with the place. */
final class SeedRules {

    private final LanguageCatalogue catalogue;

    SeedRules(LanguageCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    void spoken(String where, String tag) {
        Variety variety = VarietyTag.read(tag).flatMap(catalogue::variety).orElseThrow(() -> new SeedRefused(
                where + ": '" + tag + "' is no variety of the language catalogue"));
        require(!variety.signed(), "%s: '%s' is signed, nobody is rung for it", where, tag);
    }

    void known(String where, String tag) {
        require(!(catalogue.find(tag) instanceof CatalogueAnswer.Unknown), "%s: the language catalogue has no '%s'",
                where, tag);
    }

    static void phone(String where, String number) {
        require(PhoneNumber.isWellFormed(number), "%s: a phone number is written +, country code, number", where);
    }

    static void digit(String where, String key) {
        require(key.matches("[0-9]"), "%s: a key of the second question is one digit, not '%s'", where, key);
    }

    static <T> void unique(String what, Stream<T> all, Function<T, String> by, Function<T, String> label) {
        var seen = new HashSet<String>();
        List<String> twice = all.filter(one -> !seen.add(by.apply(one))).map(label).toList();
        require(twice.isEmpty(), "%s %s is there twice", what, String.join(", ", twice));
    }

    static void unique(String what, Stream<String> all) {
        unique(what, all, Function.identity(), Function.identity());
    }

    static void require(boolean holds, String sentence, Object... parts) {
        if (!holds) {
            throw new SeedRefused(sentence.formatted(parts));
        }
    }
}
