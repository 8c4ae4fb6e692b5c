package org.dragoman.gateway.domain.line;

import java.util.List;
import java.util.Optional;
import org.dragoman.gateway.domain.Language;

/**
 * One key of a line's menu.
 *
 * @param language the words that invite to press it, and every later word of the call
 * @param choices none: the backup line. One: interpreted at once. Several (a macrolanguage): a second question
 */
public record MenuItem(char key, Language language, List<Choice> choices) {

    public MenuItem {
        if (key < '0' || key > '9') {
            throw new IllegalArgumentException("A key is one digit");
        }
        choices = List.copyOf(choices);
    }

    public Optional<Choice> choiceAt(char pressed) {
        return choices.stream().filter(choice -> choice.key() == pressed).findFirst();
    }
}
