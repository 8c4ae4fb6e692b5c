package org.dragoman.dispatch.domain.language;

import java.util.List;

/** What the catalogue knows about a code. Only {@link Dispatchable} may become a request by phone. */
public sealed interface CatalogueAnswer {

    /** One spoken variety. */
    record Dispatchable(Variety variety) implements CatalogueAnswer {}

    /** A macrolanguage: ask its question; the varieties are in the order of its choices. */
    record Question(Macrolanguage macrolanguage, List<Variety> varieties) implements CatalogueAnswer {}

    /** A sign language: never by phone; the city's video vendor or an interpreter in person. */
    record Signed(Variety variety) implements CatalogueAnswer {}

    /** Not in the catalogue; the entries that may have been meant, best first, at most five. */
    record Unknown(List<LanguageHit> nearest) implements CatalogueAnswer {}
}
