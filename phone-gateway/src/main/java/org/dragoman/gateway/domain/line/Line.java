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
 * @param menu in the order in which it is spoken
 */
public record Line(CityId city, PhoneNumber number, PhoneNumber backup, Language hub, List<MenuItem> menu) {

    public Line {
        menu = List.copyOf(menu);
    }

    public Optional<MenuItem> itemAt(char key) {
        return menu.stream().filter(item -> item.key() == key).findFirst();
    }
}
