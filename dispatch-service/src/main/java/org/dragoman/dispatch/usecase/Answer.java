package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.language.CatalogueAnswer;
import org.dragoman.dispatch.domain.request.Admission;

/** What a desk's ask comes to. */
public sealed interface Answer {

    record Accepted(Admission.Admitted admitted) implements Answer {}

    /** The language is unknown, a question, or signed: the catalogue says which, with what to choose from. */
    record NotDispatchable(CatalogueAnswer catalogue) implements Answer {}

    record UnknownSite(String site) implements Answer {}

    /** A field holds something that it cannot. */
    record BadField(String field, String problem) implements Answer {}

    record KeyReused() implements Answer {}

    /** A number was typed in, and the city's calls of the day are used up. */
    record LimitReached() implements Answer {}
}
