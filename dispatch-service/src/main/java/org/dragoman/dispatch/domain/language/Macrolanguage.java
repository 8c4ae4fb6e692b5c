package org.dragoman.dispatch.domain.language;

import java.util.List;

/**
 * A name that covers several varieties which do not understand each other ({@code zh}, {@code ar}). It is a question
 * and is never dispatched.
 *
 * @param id       the ISO 639 code, or a private use tag ({@code x-mixtec}) for families that have none
 * @param question what to ask the resident, in each hub language
 * @param choices  the varieties in the order in which to offer them, at least two
 */
public record Macrolanguage(String id, HubText name, NativeName nativeName, HubText question, List<Choice> choices,
        SearchTerms terms) {

    /** @throws IllegalArgumentException when there is nothing to choose between */
    public Macrolanguage {
        choices = List.copyOf(choices);
        if (choices.size() < 2) {
            throw new IllegalArgumentException("A question needs at least two varieties: '" + id + "'");
        }
    }
}
