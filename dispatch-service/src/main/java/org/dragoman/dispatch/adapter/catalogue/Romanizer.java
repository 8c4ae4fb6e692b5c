package org.dragoman.dispatch.adapter.catalogue;

import java.util.Optional;

import com.ibm.icu.text.Transliterator;

/** Writes names of any script in plain Latin letters, as people type them who lack the keyboard. */
final class Romanizer {

    private final Transliterator toLatin = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    /** Empty where the name is written in Latin letters already. */
    Optional<String> romanise(String name) {
        boolean latin = name.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
        return latin ? Optional.empty() : Optional.of(toLatin.transliterate(name));
    }
}
