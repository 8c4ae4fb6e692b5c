package org.dragoman.dispatch.domain.access;

import java.time.Duration;

/**
 * How long a code is locked after wrong PINs.
 *
 * @param wrongPins 1 to 20: with so many the code is locked, across all calls
 * @param lasts whole minutes, 1 to 1440
 */
public record PinLimit(int wrongPins, Duration lasts) {

    public static final int MOST_WRONG_PINS = 20;
    public static final int MOST_MINUTES = 1440;
    public static final PinLimit DEFAULT = new PinLimit(5, Duration.ofMinutes(15));

    public PinLimit {
        if (wrongPins < 1 || wrongPins > MOST_WRONG_PINS) {
            throw new IllegalArgumentException("wrongPins is 1 to %d, not %d".formatted(MOST_WRONG_PINS, wrongPins));
        }
        if (lasts.toMinutes() < 1 || lasts.toMinutes() > MOST_MINUTES) {
            throw new IllegalArgumentException("lockMinutes is 1 to %d, not %d".formatted(MOST_MINUTES,
                    lasts.toMinutes()));
        }
    }
}
