package org.dragoman.dispatch.quality;

import static org.dragoman.dispatch.quality.Figures.ALL;
import static org.dragoman.dispatch.quality.Figures.SCARCE;
import static org.dragoman.dispatch.quality.Figures.SPANISH;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What our policy is to reach, and whether it does. */
record Goals(List<Goal> all) {

    record Goal(boolean holds, String sentence) {}

    private static final double OF_BOUND = 1.15;
    /** What counts as no loss: less cannot be told from chance in some weeks. */
    private static final double NO_LOSS = 1.01;

    static Goals of(Trial trial) {
        var goals = new ArrayList<Goal>();
        double ratio = trial.ours().mean(ALL) / trial.bound(ALL);
        goals.add(goal(ratio <= OF_BOUND, "mean wait %.3f times the bound, at most %.2f", ratio, OF_BOUND));
        for (var other : trial.others()) {
            goals.add(less("scarce: mean wait", trial.ours().mean(SCARCE), other.mean(SCARCE), 1, other));
            goals.add(less("scarce: hang up %", 100 * trial.ours().abandoned(SCARCE), 100 * other.abandoned(SCARCE), 1,
                    other));
            goals.add(less("Spanish: mean wait", trial.ours().mean(SPANISH), other.mean(SPANISH), NO_LOSS, other));
            goals.add(less("Spanish: hang up %", 100 * trial.ours().abandoned(SPANISH), 100 * other.abandoned(SPANISH),
                    NO_LOSS, other));
        }
        return new Goals(goals);
    }

    private static Goal less(String what, double ours, double others, double tolerance, Figures other) {
        return goal(ours <= others * tolerance, "%s %.2f, %s %.2f", what, ours, other.name(), others);
    }

    private static Goal goal(boolean holds, String sentence, Object... parts) {
        return new Goal(holds, String.format(Locale.ROOT, sentence, parts));
    }

    boolean hold() {
        return all.stream().allMatch(Goal::holds);
    }
}
