package org.dragoman.dispatch.domain.language;

import java.util.List;

/**
 * A country that people name when they are asked for a language. It suggests, and is never itself an answer.
 *
 * @param code  ISO 3166-1, two letters
 * @param words its names and those of its people ("Guatemala", "Guatemalan", "guatémaltèque")
 */
public record Country(String code, List<String> words) {

    public Country {
        words = List.copyOf(words);
    }
}
