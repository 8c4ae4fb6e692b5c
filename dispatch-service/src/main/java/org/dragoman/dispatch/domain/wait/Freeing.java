package org.dragoman.dispatch.domain.wait;

import java.util.List;

/**
 * When enough interpreters will have become free. Calls end at a rate that was learnt from few of them, so the rate itself
 * is uncertain: a Poisson process whose rate is gamma distributed after {@code calls} ends in {@code callSeconds}
 * (Jeffreys' prior), which makes the number of ends negative binomial. Few calls seen make a wide guess, not a bold one.
 *
 * @param needed how many must become free; none or fewer where somebody is free already
 * @param busy who are in a call, or about to be
 * @param resting seconds until each of those becomes free who will for certain
 * @param calls how many calls were seen to end
 * @param callSeconds how long calls were watched, the unfinished included
 */
record Freeing(int needed, int busy, List<Double> resting, int calls, double callSeconds) {

    Freeing {
        resting = List.copyOf(resting);
    }

    /** How likely enough are free within so many seconds. */
    double within(double seconds) {
        int missing = needed - (int) resting.stream().filter(until -> until <= seconds).count();
        return missing <= 0 ? 1 : 1 - fewerThan(missing, busySeconds(seconds));
    }

    /** Who comes back takes the next call, and is busy from then on. */
    private double busySeconds(double seconds) {
        return busy * seconds + resting.stream().mapToDouble(until -> Math.max(0, seconds - until)).sum();
    }

    /** The negative binomial's lower tail, term by term. */
    private double fewerThan(int ends, double busySeconds) {
        double shape = calls + 0.5;
        double share = busySeconds == 0 ? 0 : busySeconds / (callSeconds + busySeconds);
        double term = Math.pow(1 - share, shape);
        double sum = 0;
        for (int ended = 0; ended < ends; ended++) {
            sum += term;
            term *= (shape + ended) / (ended + 1) * share;
        }
        return Math.min(1, sum);
    }
}
