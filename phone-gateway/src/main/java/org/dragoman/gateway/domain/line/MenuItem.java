package org.dragoman.gateway.domain.line;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dragoman.gateway.domain.Language;

/**
 * One entry of a line's menu.
 *
 * @param key one digit; or two, for what is said only behind {@link Line#MORE}
 * @param language the words that invite to press it, and every later word of the call
 * @param offers what the words speak of, where that has no words of its own: Mixtec, offered in Spanish
 * @param choices none: the backup line. One: interpreted at once. Several (a macrolanguage): a second question
 */
public record MenuItem(String key, Language language, Optional<Language> offers, List<Choice> choices) {

    private static final Pattern KEY = Pattern.compile("[0-9]|[1-9][0-9]");

    public MenuItem {
        if (!isKey(key)) {
            throw new IllegalArgumentException("A key is one digit, or two that do not begin with 0");
        }
        choices = List.copyOf(choices);
    }

    public static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }

    public boolean isFurther() {
        return key.length() > 1;
    }

    public Optional<Choice> choiceAt(String pressed) {
        return choices.stream().filter(choice -> pressed.equals(String.valueOf(choice.key()))).findFirst();
    }

    public boolean leadsTo(Language variety) {
        return choices.stream().anyMatch(choice -> choice.variety().equals(variety));
    }
}
