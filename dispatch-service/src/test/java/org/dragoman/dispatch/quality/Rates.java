package org.dragoman.dispatch.quality;

import static org.dragoman.dispatch.quality.Assumptions.CALLS_A_WEEK;
import static org.dragoman.dispatch.quality.Assumptions.WEEKEND_DAY;
import static org.dragoman.dispatch.quality.Assumptions.WORKING_DAY;
import static org.dragoman.dispatch.quality.Assumptions.WORKING_DAYS;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How many calls are expected when. */
final class Rates {

    private static final long HOUR = 3_600_000;

    private Rates() {}

    /** Expected calls in an hour of the week, the first being Monday's 0 to 1. */
    static double callsInHour(int hour) {
        boolean weekend = hour >= 5 * 24;
        double[] day = weekend ? WEEKEND_DAY : WORKING_DAY;
        double calls = CALLS_A_WEEK * (weekend ? (1 - WORKING_DAYS) / 2 : WORKING_DAYS / 5);
        return calls * day[hour % 24] / Arrays.stream(day).sum();
    }

    /** Expected calls in the busiest hour between two full hours. */
    static double busiestHour(long from, long to) {
        return IntStream.range((int) (from / HOUR), (int) (to / HOUR)).mapToDouble(Rates::callsInHour).max()
                .orElseThrow();
    }

    /** From the order to press 1, where the first phone is answered. */
    static double ringMillis() {
        return 1000 * Assumptions.PICK_UP_MEDIAN_SECONDS + Assumptions.SETUP.toMillis() + Assumptions.BRIEF.toMillis();
    }

    /** How long a call occupies an interpreter on average: ring, talk and rest. */
    static double occupiedMillis() {
        return ringMillis() + 1000 * Assumptions.TALK_SECONDS + Assumptions.TIMING.wrapUp().toMillis();
    }
}
