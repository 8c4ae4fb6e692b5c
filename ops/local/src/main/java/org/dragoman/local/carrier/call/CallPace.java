package org.dragoman.local.carrier.call;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast an account's calls start: so many a second, the rest wait their turn (1 per second unless the carrier grants
 * more). Inbound calls and those of a Dial do not count.
 */
public final class CallPace {
    private double perSecond;
    private Instant nextFree = Instant.MIN;

    /** @param perSecond 0 for no limit */
    public CallPace(double perSecond) {
        change(perSecond);
    }

    public void change(double callsPerSecond) {
        if (!(callsPerSecond >= 0 && callsPerSecond <= 10_000)) {
            throw new IllegalArgumentException("calls-per-second must be between 0 (no limit) and 10000");
        }
        this.perSecond = callsPerSecond;
    }

    public double perSecond() {
        return perSecond;
    }

    /** Takes the next place in the queue and says how long that one has to wait. */
    Duration take(Instant now) {
        if (perSecond == 0) {
            return Duration.ZERO;
        }
        Instant start = nextFree.isAfter(now) ? nextFree : now;
        nextFree = start.plusNanos((long) (1e9 / perSecond));
        return Duration.between(now, start);
    }
}
