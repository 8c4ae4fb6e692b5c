package org.dragoman.dispatch.domain.wait;

import java.util.List;

/**
 * How well the recent estimates of a variety held. Whoever left before the time was up is no witness against the estimate
 * and none for it, but was there until then ({@link Lengths}). An estimate is judged when its time is up, never earlier:
 * else the quickly served would be counted first.
 *
 * @param within had an interpreter in the time that was estimated
 * @param beyond had to wait longer, or are waiting still
 * @param left before the time was up and before an interpreter came
 * @param share how likely an estimate held, between 0 and 1; 1 where none has been judged
 */
public record Calibration(int within, int beyond, int left, double share) {

    private static final int FEWEST_JUDGED = 10;
    /** An honest estimator is silenced by mere bad luck no more often than this. */
    private static final double DOUBT = 0.05;

    /** @param said the true wait as a share of what was estimated; cut short where the caller left, or waits still */
    public static Calibration of(List<Spell> said) {
        int within = (int) said.stream().filter(wait -> wait.ended() && wait.length() <= 1).count();
        int left = (int) said.stream().filter(wait -> !wait.ended() && wait.length() < 1).count();
        int beyond = said.size() - within - left;
        return new Calibration(within, beyond, left, within + beyond == 0 ? 1 : Lengths.of(said).within(1));
    }

    public int judged() {
        return within + beyond;
    }

    /** Fewer held than the promise allows, beyond what luck explains (binomial test, one-sided). */
    public boolean isBad() {
        return judged() >= FEWEST_JUDGED && atMost(Math.round(share * judged()), judged()) < DOUBT;
    }

    /** How likely so few of so many hold, if each holds as promised. */
    private static double atMost(long held, int of) {
        double odds = Estimate.PROMISE / (1 - Estimate.PROMISE);
        double term = Math.pow(1 - Estimate.PROMISE, of);
        double sum = 0;
        for (int number = 0; number <= held; number++) {
            sum += term;
            term *= odds * (of - number) / (number + 1);
        }
        return sum;
    }
}
