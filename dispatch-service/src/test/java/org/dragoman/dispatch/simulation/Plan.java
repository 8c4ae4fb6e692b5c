package org.dragoman.dispatch.simulation;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * What happens in a run. Each decision is a function of the seed and of its own name alone, so that a run with fewer
 * callers or mishaps is otherwise the same run: that is how a history is shortened.
 *
 * @param faults whether there are any mishaps
 * @param withoutCallers numbers of callers who stay at home
 * @param withoutMishaps numbers of mishaps that do not happen
 */
record Plan(long seed, boolean faults, Set<Integer> withoutCallers, Set<Integer> withoutMishaps) {

    Plan {
        withoutCallers = Set.copyOf(withoutCallers);
        withoutMishaps = Set.copyOf(withoutMishaps);
    }

    static Plan of(long seed) {
        return new Plan(seed, true, Set.of(), Set.of());
    }

    /** The same stream for the same name, whatever else was drawn. */
    SplittableRandom dice(String name, long number) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L ^ name.hashCode() * 0xC2B2AE3D27D4EB4FL
                ^ number * 0x165667B19E3779F9L);
    }

    Plan withoutCaller(int caller) {
        return new Plan(seed, faults, with(withoutCallers, Set.of(caller)), withoutMishaps);
    }

    Plan withoutMishaps(Set<Integer> mishaps) {
        return new Plan(seed, faults, withoutCallers, with(withoutMishaps, mishaps));
    }

    private static Set<Integer> with(Set<Integer> some, Set<Integer> more) {
        var all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }
}
