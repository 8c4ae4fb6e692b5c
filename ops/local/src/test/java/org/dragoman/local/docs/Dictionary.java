package org.dragoman.local.docs;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The terms of docs/dictionary.md, row by row. */
record Dictionary(List<Term> terms) {

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    /**
     * @param places
     *            where it lives, as written: a class, a constant of one, a table, a path
     * @param notSaid
     *            its synonyms
     */
    record Term(String name, String meaning, List<String> places, List<String> notSaid) {

        /** {@code | **Name** | meaning | `place`, `place` | Synonym, Synonym |}. */
        static Term of(String row) {
            var cells = row.split("\\|");
            return new Term(cells[1].replace("*", "").strip(), cells[2].strip(),
                    QUOTED.matcher(cells[3]).results().map(found -> found.group(1)).toList(),
                    Arrays.stream(cells[4].split(",")).map(String::strip).toList());
        }
    }

    static Dictionary of(String page) {
        return new Dictionary(page.lines().filter(line -> line.startsWith("| **")).map(Term::of).toList());
    }

    Stream<String> notSaid() {
        return terms.stream().flatMap(term -> term.notSaid().stream());
    }

    /** Where it says that something is, and nothing is. */
    List<String> lostIn(Checkout checkout) {
        return terms.stream().flatMap(term -> term.places().stream()
                .filter(place -> !checkout.has(place)).map(place -> term.name() + ": " + place)).toList();
    }

    /** Types of the heart whose name has a word that is not said. */
    List<String> misnamedIn(Checkout checkout) {
        var words = notSaid().toList();
        return checkout.typesOfTheHeart().filter(type -> words.stream().anyMatch(word -> isPartOf(type, word)))
                .toList();
    }

    /** Whole words only: an Agency is no Agent; several of a thing are that thing. */
    private static boolean isPartOf(String type, String word) {
        return Pattern.compile(word + "s?(?![a-z])").matcher(type).find();
    }
}
