package org.dragoman.bench.benchmark;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How much is measured.
 *
 * @param length
 *            of each measured stretch of load
 * @param warmUp
 *            load before, not counted: a JVM that has just started is slow until it has compiled what it runs often
 * @param rounds
 *            of what is measured several times
 * @param rate
 *            requests per second under load
 * @param scale
 *            of all numbers of people and calls; 1 but to see that everything runs
 */
public record Effort(Path checkout, Duration length, Duration warmUp, int rounds, double rate, double scale) {

    /** So many instead of so many, a multiple of 100 and at least that. */
    int part(int full) {
        return Math.max(100, (int) Math.round(full * scale / 100) * 100);
    }

    /** Requests that are due within a measured stretch. */
    int requests() {
        return (int) Math.round(rate * length.toSeconds());
    }
}
