package org.dragoman.dispatch.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each deliberate bug is found within some hundred seeds, and its history is made short enough to be read. */
class BugsTest {

    private static final int SEEDS = 400;
    private static final int READABLE = 120;

    @ParameterizedTest
    @EnumSource(Bugs.class)
    void eachBugIsFound(Bugs bug) {
        var found = LongStream.rangeClosed(1, SEEDS).mapToObj(seed -> Finding.of(Plan.of(seed), bug))
                .flatMap(Optional::stream).findFirst();
        assertThat(found).as("within %d seeds", SEEDS).isPresent();
        var shortest = found.get().shortened(bug);
        System.out.println(bug + ": seed " + found.get().plan().seed() + ", " + found.get().history().lines().count()
                + " lines made " + shortest.history().lines().count());
        assertThat(shortest.invariant()).startsWith(bug.invariant());
        assertThat(shortest.history().lines().count()).isLessThanOrEqualTo(READABLE);
    }
}
