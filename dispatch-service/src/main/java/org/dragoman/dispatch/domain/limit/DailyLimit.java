package org.dragoman.dispatch.domain.limit;

/**
 * So many outgoing calls a city means to make in a day of its own clock at most. It stops no interpreter's, office's or
 * vendor's phone, and no caller.
 *
 * @param callsPerDay 1 to 1,000,000
 */
public record DailyLimit(int callsPerDay) {

    public static final int MOST_CALLS = 1_000_000;
    public static final DailyLimit DEFAULT = new DailyLimit(5000);
    private static final int NEAR_PERCENT = 80;

    public DailyLimit {
        if (callsPerDay < 1 || callsPerDay > MOST_CALLS) {
            throw new IllegalArgumentException("callsPerDay is 1 to %d, not %d".formatted(MOST_CALLS, callsPerDay));
        }
    }

    boolean isNear(int calls) {
        return 100L * calls >= (long) NEAR_PERCENT * callsPerDay;
    }
}
