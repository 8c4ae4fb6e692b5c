package org.dragoman.gateway.domain.line;

import java.util.List;
import java.util.Optional;
import org.dragoman.gateway.domain.Language;

/**
 * A language as staff choose it on a keypad.
 *
 * @param key one digit or two: the code on the language card
 * @param name in the hub language
 * @param choices one: asked for at once. Several: a second question
 */
public record CardLanguage(String key, String name, List<Spoken> choices) {

    public CardLanguage {
        choices = List.copyOf(choices);
        if (!MenuItem.isKey(key) || choices.isEmpty()) {
            throw new IllegalArgumentException("A language of the card has a key and at least one variety");
        }
    }

    public Optional<Spoken> choiceAt(String pressed) {
        return choices.stream().filter(choice -> choice.key().equals(pressed)).findFirst();
    }

    /** @param name in the hub language */
    public record Spoken(String key, Language variety, String name) {}
}
