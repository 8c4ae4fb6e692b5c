package org.dragoman.dispatch.simulation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** A seed that breaks an invariant, with the shortest history that was found for it. */
record Finding(Plan plan, String invariant, List<Integer> mishaps, String history, int callers) {

    private static final int TRIES = 300;

    /** Empty where every invariant holds from the first to the last moment. */
    static Optional<Finding> of(Plan plan, Tampering bug) {
        var world = new World(plan, bug);
        try {
            world.live();
            return Optional.empty();
        } catch (Judge.Violation violation) {
            world.journal.note("INVARIANT " + violation.getMessage());
            return Optional.of(new Finding(plan, String.valueOf(violation.getMessage()), world.mishaps.happened(),
                    world.journal.toString(), world.callers()));
        }
    }

    /** Leaves out callers and mishaps while the same invariant is broken. */
    Finding shortened(Tampering bug) {
        var best = this;
        int tries = 0;
        for (int caller = 0; caller < callers; caller++) {
            best = best.orShorter(best.plan.withoutCaller(caller), bug);
        }
        for (int chunk = Math.max(1, best.mishaps.size() / 2); chunk >= 1 && tries < TRIES; chunk /= 2) {
            for (int from = 0; from < best.mishaps.size() && tries < TRIES; tries++) {
                var less = new HashSet<>(best.mishaps.subList(from, Math.min(best.mishaps.size(), from + chunk)));
                var next = best.orShorter(best.plan.withoutMishaps(less), bug);
                from += next == best ? chunk : 0;
                best = next;
            }
        }
        return best;
    }

    private Finding orShorter(Plan less, Tampering bug) {
        return of(less, bug).filter(found -> found.invariant.charAt(0) == invariant.charAt(0)
                && found.history.length() < history.length()).orElse(this);
    }

    @Override
    public String toString() {
        return "Seed " + plan.seed() + " breaks invariant " + invariant + "\n" + history;
    }
}
