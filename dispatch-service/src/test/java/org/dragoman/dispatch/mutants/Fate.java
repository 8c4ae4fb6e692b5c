package org.dragoman.dispatch.mutants;

import java.util.List;

/** What became of a mutant. */
sealed interface Fate {

    /** @param by the suite, and the test in it */
    record Killed(String by) implements Fate {}

    /** No suite noticed. */
    record Survived() implements Fate {}

    /** It could not be tried: the suites were not found, or the process broke. */
    record Untried(String because) implements Fate {}

    static Fate of(int exit, List<String> log) {
        return switch (exit) {
            case Examination.NOTICED -> new Killed(lastWith(Examination.NOTICED_BY, log));
            case Examination.FOUND_NOTHING -> new Survived();
            default -> new Untried(log.isEmpty() ? "exit " + exit : log.getLast());
        };
    }

    private static String lastWith(String mark, List<String> log) {
        return log.stream().filter(line -> line.startsWith(mark)).map(line -> line.substring(mark.length()))
                .reduce((first, last) -> last).orElse("");
    }
}
