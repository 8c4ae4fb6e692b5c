package org.dragoman.dispatch.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Looks for the deliberate bugs of the simulator, for {@code ops/bin/mutants}. */
public final class BugHunt {

    private static final int SEEDS = 400;

    private BugHunt() {}

    public static List<String> names() {
        return Arrays.stream(Bugs.values()).map(Enum::name).toList();
    }

    /** The first seed that shows it. */
    public static Optional<Long> find(String bug) {
        return LongStream.rangeClosed(1, SEEDS).boxed()
                .filter(seed -> Finding.of(Plan.of(seed), Bugs.valueOf(bug)).isPresent()).findFirst();
    }
}
