package org.dragoman.dispatch.adapter.http.page;

import org.dragoman.dispatch.domain.language.Variety;

/**
 * A language as a page shows it: its own name first and large, the hub language's name beside it.
 *
 * @param own what its speakers call it; the hub's name where no source gives one
 * @param lang BCP 47 of {@code own}, for fonts and screen readers
 * @param dir ltr or rtl, of {@code own}
 * @param same whether both names are one word, so that it is not said twice
 */
record LanguageName(String tag, String own, String name, String lang, String dir, boolean same) {

    static LanguageName of(Variety variety, String hub) {
        String name = variety.name().in(hub);
        return variety.nativeName().found()
                ? of(variety.tag().value(), variety.nativeName().text(), name, variety.tag().value(),
                        variety.script().direction().html())
                : unnamed(variety.tag().value(), name, hub);
    }

    static LanguageName unnamed(String tag, String name, String hub) {
        return of(tag, name, name, hub, "ltr");
    }

    static LanguageName of(String tag, String own, String name, String lang, String dir) {
        return new LanguageName(tag, own, name, lang, dir, own.equalsIgnoreCase(name));
    }
}
