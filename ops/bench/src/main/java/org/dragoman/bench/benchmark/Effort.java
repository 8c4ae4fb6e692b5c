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
 */
public record Effort(Path checkout, Duration length, Duration warmUp, int rounds, double rate) {

    /** Requests that are due within a measured stretch. */
    int requests() {
        return (int) Math.round(rate * length.toSeconds());
    }
}
