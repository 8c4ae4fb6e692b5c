package org.dragoman.gateway.domain.line;

import java.util.List;
import java.util.Optional;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.PhoneNumber;

/**
 * A public phone number that residents dial.
 *
 * @param backup people who speak the hub language: where a caller goes whom the menu cannot serve
 * @param menu in the order in which it is spoken; one entry alone is not: the number dialled has chosen
 */
public record Line(CityId city, PhoneNumber number, PhoneNumber backup, Language hub, List<MenuItem> menu,
        Announcing announcing) {

    /** The key behind which the further languages are, each by a code of two digits that is printed on cards. */
    public static final String MORE = "9";

    public Line {
        menu = List.copyOf(menu);
        if (menu.stream().anyMatch(MenuItem::isFurther) && menu.stream().anyMatch(item -> item.key().equals(MORE))) {
            throw new IllegalArgumentException("A line with further languages has no language of its own on key 9");
        }
    }

    public Optional<MenuItem> itemAt(String key) {
        return menu.stream().filter(item -> item.key().equals(key)).findFirst();
    }

    /** The one entry of a number that is for one language only. */
    public Optional<MenuItem> only() {
        return menu.size() == 1 ? Optional.of(menu.getFirst()) : Optional.empty();
    }

    /** What is said in place of a menu, if anything. */
    public Optional<Notice> closure() {
        return announcing.notice().filter(Notice::closesTheLine);
    }

    /** Said at once, a key each. */
    public List<MenuItem> first() {
        return menu.stream().filter(item -> !item.isFurther()).toList();
    }

    /** Said to whoever asks for more, a code each. */
    public List<MenuItem> further() {
        return menu.stream().filter(MenuItem::isFurther).toList();
    }

    /** In which it is said that there are more: those of whoever has to go there. */
    public List<Language> languagesOfMore() {
        return further().stream().map(MenuItem::language).distinct().toList();
    }
}
