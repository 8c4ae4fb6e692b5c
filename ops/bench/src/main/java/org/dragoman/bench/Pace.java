package org.dragoman.bench;

import java.time.Duration;

/** When each request of a run is due. */
public sealed interface Pace {

    /** How many are due within the length. */
    int within(Duration length);

    /** When the request of that number, from 0, is due after the start. */
    Duration due(int number, Duration length);

    /** @param rate requests per second, the same all the time */
    record Steady(double rate) implements Pace {

        @Override
        public int within(Duration length) {
            return (int) Math.round(rate * seconds(length));
        }

        @Override
        public Duration due(int number, Duration length) {
            return nanos(number / rate);
        }
    }

    /** @param rate requests per second at the end; it grows evenly from none */
    record Growing(double rate) implements Pace {

        @Override
        public int within(Duration length) {
            return (int) Math.round(rate * seconds(length) / 2);
        }

        @Override
        public Duration due(int number, Duration length) {
            return nanos(Math.sqrt(2 * number * seconds(length) / rate));
        }
    }

    private static double seconds(Duration length) {
        return length.toMillis() / 1000.0;
    }

    private static Duration nanos(double seconds) {
        return Duration.ofNanos((long) (seconds * 1e9));
    }
}
