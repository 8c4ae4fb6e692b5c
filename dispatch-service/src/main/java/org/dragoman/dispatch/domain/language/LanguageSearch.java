package org.dragoman.dispatch.domain.language;

import java.util.List;

import org.dragoman.dispatch.domain.language.CatalogueAnswer.Question;

/** Ranked search over names in all their spellings. */
final class LanguageSearch {

    LanguageSearch(List<Variety> varieties, List<Question> questions, List<Country> countries) {}

    List<LanguageHit> find(String words, int limit) {
        return List.of();
    }
}
