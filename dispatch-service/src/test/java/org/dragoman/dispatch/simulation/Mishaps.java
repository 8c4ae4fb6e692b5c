package org.dragoman.dispatch.simulation;

import java.util.ArrayList;
import java.util.List;

/** Which step of the run goes wrong, and how. Each has a number, by which it can be left out of a shorter run. */
final class Mishaps {

    /** One in so many port calls. */
    private static final int RARITY = 60;

    enum Kind {
        NONE, CRASH_BEFORE, CRASH_AFTER
    }

    private final Plan plan;
    private final Journal journal;
    private final List<Integer> happened = new ArrayList<>();
    private int number;
    private boolean healed;

    Mishaps(Plan plan, Journal journal) {
        this.plan = plan;
        this.journal = journal;
    }

    void heal() {
        healed = true;
    }

    boolean healed() {
        return healed;
    }

    /** At one call of a port. */
    Kind at(String call) {
        int dice = plan.dice("mishap", number).nextInt(RARITY * 2);
        return dice < 2 && happens(call) ? (dice == 0 ? Kind.CRASH_BEFORE : Kind.CRASH_AFTER) : skip();
    }

    /** Whether something else goes wrong here, one time in so many. */
    boolean strikes(String what, int rarity) {
        if (plan.dice(what, number).nextInt(rarity) == 0 && happens(what)) {
            return true;
        }
        number++;
        return false;
    }

    private Kind skip() {
        number++;
        return Kind.NONE;
    }

    private boolean happens(String what) {
        int mine = number;
        if (healed || !plan.faults() || plan.withoutMishaps().contains(mine)) {
            return false;
        }
        number++;
        happened.add(mine);
        journal.note("mishap " + mine + ": " + what);
        return true;
    }

    List<Integer> happened() {
        return List.copyOf(happened);
    }
}
