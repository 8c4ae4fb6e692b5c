package org.dragoman.bench;

import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;

/** Percentiles in milliseconds; not a number when nothing was timed, lest nothing be taken for fast. */
public record Latency(long count, double p50, double p90, double p99, double max) {

    private static final int SIGNIFICANT_DIGITS = 3;

    public static Latency of(List<Duration> times) {
        if (times.isEmpty()) {
            return new Latency(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        var histogram = new Histogram(SIGNIFICANT_DIGITS);
        times.forEach(time -> histogram.recordValue(Math.max(0, time.toNanos() / 1_000)));
        return new Latency(histogram.getTotalCount(), millis(histogram, 50), millis(histogram, 90),
                millis(histogram, 99), histogram.getMaxValue() / 1000.0);
    }

    private static double millis(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1000.0;
    }
}
