package org.dragoman.dispatch.adapter.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.dragoman.dispatch.domain.language.LanguageCatalogue;

/** The catalogue that is shipped, read once for all tests of this JVM. */
public final class RealCatalogue {

    private static final LanguageCatalogue CATALOGUE = read();

    private RealCatalogue() {}

    public static LanguageCatalogue get() {
        return CATALOGUE;
    }

    private static LanguageCatalogue read() {
        try {
            return new CatalogueConfiguration().languageCatalogue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
