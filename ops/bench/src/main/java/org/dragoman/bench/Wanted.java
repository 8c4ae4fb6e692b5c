package org.dragoman.bench;

import java.util.List;

/**
 * What the requests of a run ask for.
 *
 * @param languages
 *            BCP 47 tags of dispatchable varieties, asked for in turn
 * @param site
 *            id of a site of the token's city
 * @param deskNumber
 *            E.164
 */
public record Wanted(List<String> languages, String site, String deskNumber) {

    public Wanted {
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("Name at least one language.");
        }
        languages = List.copyOf(languages);
    }

    /** Of the request with this number, 0 and up. */
    String language(int number) {
        return languages.get(number % languages.size());
    }
}
