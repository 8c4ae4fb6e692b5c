package org.dragoman.dispatch.usecase;

import java.util.List;

import org.dragoman.dispatch.domain.language.LanguageCatalogue;
import org.dragoman.dispatch.domain.language.LanguageHit;

/** Somebody types what a caller seems to speak: the varieties and questions that may be meant, best first. */
public class FindLanguage {

    /** More than a screen full helps nobody. */
    public static final int MOST = 50;

    private final LanguageCatalogue catalogue;

    public FindLanguage(LanguageCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @param words code, name in any script, or country; what is longer than 80 characters is not read
     * @param limit 1 to {@link #MOST}; what lies outside is brought to the nearest of them
     */
    public List<LanguageHit> find(String words, int limit) {
        return catalogue.search(words, Math.clamp(limit, 1, MOST));
    }
}
