package org.dragoman.local.carrier.faults;

/**
 * What shall go wrong with the REST interface.
 *
 * @param matching
 *            only requests whose "METHOD /path" contains this ("POST", "Calls.json"); empty for all
 * @param tooMany
 *            probability of 429: nothing was done
 * @param fail
 *            probability of 500 with nothing done
 * @param failAfter
 *            probability of 500 although it was done
 * @param silentAfter
 *            probability that it is done and never answered
 * @param most
 *            how many requests meet with this before it is over; 0 for no end
 */
public record RestFaults(String matching, double tooMany, double fail, double failAfter, double silentAfter,
        int most) {
    public static final RestFaults NONE = new RestFaults("", 0, 0, 0, 0, 0);

    @SuppressWarnings("NullAway") // What comes from JSON may lack anything.
    public RestFaults {
        matching = matching == null ? "" : matching;
        Probability.check(tooMany, fail, failAfter, silentAfter);
        if (most < 0) {
            throw new IllegalArgumentException("most is not negative");
        }
    }

    /** What one request meets with. */
    public enum Fate {
        NONE, TOO_MANY, FAIL, FAIL_AFTER, SILENT_AFTER
    }

    Fate fate(double die) {
        double edge = tooMany;
        if (die < edge) {
            return Fate.TOO_MANY;
        }
        edge += fail;
        if (die < edge) {
            return Fate.FAIL;
        }
        edge += failAfter;
        if (die < edge) {
            return Fate.FAIL_AFTER;
        }
        return die < edge + silentAfter ? Fate.SILENT_AFTER : Fate.NONE;
    }
}
