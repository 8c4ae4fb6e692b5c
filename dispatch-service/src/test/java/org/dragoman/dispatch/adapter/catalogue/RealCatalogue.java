package org.dragoman.dispatch.adapter.catalogue;

import org.dragoman.dispatch.domain.language.LanguageCatalogue;

/** The catalogue that is shipped, read once for all tests of this JVM. */
public final class RealCatalogue {

    private static final LanguageCatalogue CATALOGUE = new CatalogueConfiguration().languageCatalogue();

    private RealCatalogue() {}

    public static LanguageCatalogue get() {
        return CATALOGUE;
    }
}
