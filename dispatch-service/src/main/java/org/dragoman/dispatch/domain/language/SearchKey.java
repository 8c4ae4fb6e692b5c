package org.dragoman.dispatch.domain.language;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.dragoman.dispatch.domain.language.LanguageHit.Reason;

/** One folded spelling under which an entry is found, and the reason that an exact match of it gives. */
record SearchKey(String text, List<String> words, Reason whenExact) {

    /** How well an entry matches; of two matches the lower is the better. */
    record Match(Reason reason, int slips) implements Comparable<Match> {

        @Override
        public int compareTo(Match other) {
            int byReason = reason.compareTo(other.reason);
            return byReason != 0 ? byReason : Integer.compare(slips, other.slips);
        }
    }

    static SearchKey of(String spelling, Reason whenExact) {
        String folded = FoldedText.of(spelling);
        return new SearchKey(folded, words(folded), whenExact);
    }

    static List<String> words(String folded) {
        return Arrays.asList(folded.split(" "));
    }

    Optional<Match> match(String query, List<String> queryWords) {
        if (text.equals(query)) {
            return Optional.of(new Match(whenExact, 0));
        }
        if (whenExact == Reason.CODE) {
            return Optional.empty();
        }
        if (text.startsWith(query)) {
            return Optional.of(new Match(Reason.BEGINNING, 0));
        }
        for (String word : queryWords) {
            if (!hasWordBeginning(word)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Match(Reason.WORD, 0));
    }

    private boolean hasWordBeginning(String typed) {
        for (String word : words) {
            if (word.startsWith(typed)) {
                return true;
            }
        }
        return false;
    }

    /** How well it matches when the query was typed with slips. */
    Optional<Match> misspelt(String query) {
        int most = whenExact == Reason.CODE ? 0 : Misspelling.tolerated(Math.min(query.length(), text.length()));
        int slips = most == 0 ? 1 : Misspelling.distance(query, text, most);
        return slips <= most ? Optional.of(new Match(Reason.MISSPELLING, slips)) : Optional.empty();
    }
}
