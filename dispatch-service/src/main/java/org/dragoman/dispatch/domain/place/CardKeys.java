package org.dragoman.dispatch.domain.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The codes by which a city's languages are chosen on a keypad, as its menus say them and its cards show them. */
public final class CardKeys {

    private CardKeys() {}

    /**
     * Of all lines that speak a menu, in their order; where two lines use one key for different languages the first counts.
     * What leads to people who speak the hub language is no language to ask for.
     */
    public static List<Line.Key> of(List<Line> lines) {
        var taken = new HashSet<String>();
        var keys = new ArrayList<Line.Key>();
        lines.stream().filter(line -> line.menu().size() > 1).flatMap(line -> line.menu().stream()).forEach(key -> {
            if (taken.add(key.key()) && !key.choices().isEmpty()) {
                keys.add(key);
            }
        });
        return keys;
    }
}
