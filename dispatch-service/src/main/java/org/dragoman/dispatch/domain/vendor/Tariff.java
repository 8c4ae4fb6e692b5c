package org.dragoman.dispatch.domain.vendor;

/**
 * What a vendor charges, in the city's currency: each minute begun from picking up to the end, and no fewer than the
 * least. What a call cost is computed where it ends ({@code dispatch.vendor_cost}).
 */
public record Tariff(int centsPerMinute, int minimumMinutes) {

    public static final int MOST_CENTS = 10_000;
    public static final int MOST_MINUTES = 60;

    public Tariff {
        if (centsPerMinute < 1 || centsPerMinute > MOST_CENTS) {
            throw new IllegalArgumentException("centsPerMinute is 1 to " + MOST_CENTS + ", not " + centsPerMinute);
        }
        if (minimumMinutes < 1 || minimumMinutes > MOST_MINUTES) {
            throw new IllegalArgumentException("minimumMinutes is 1 to " + MOST_MINUTES + ", not " + minimumMinutes);
        }
    }
}
