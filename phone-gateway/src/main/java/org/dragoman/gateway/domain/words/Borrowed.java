package org.dragoman.gateway.domain.words;

import java.util.List;
import java.util.stream.Stream;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.line.Line;
import org.dragoman.gateway.domain.line.LineDirectory;

/** Finds the languages whose callers hear another one's words, because nobody has written their own: Mixtec in Spanish. */
public final class Borrowed {

    private Borrowed() {}

    /** @return one sentence for each, naming city, key, and both languages */
    public static List<String> in(LineDirectory directory) {
        return directory.lines().stream().flatMap(Borrowed::in).distinct().toList();
    }

    private static Stream<String> in(Line line) {
        return line.menu().stream()
                .flatMap(item -> item.offers().filter(offered -> !offered.equals(Language.UNKNOWN)).stream()
                        .map(offered -> sentence(line, item.key(), offered, item.language())));
    }

    private static String sentence(Line line, String key, Language offered, Language words) {
        return "City %s: %s (key %s) is offered in %s".formatted(line.city(), offered, key, words);
    }
}
