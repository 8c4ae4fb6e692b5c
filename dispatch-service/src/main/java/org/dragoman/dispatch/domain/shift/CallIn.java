package org.dragoman.dispatch.domain.shift;

import java.time.Duration;

/**
 * When people on call are called in for a caller for whom no phone rings.
 *
 * @param after how long the caller has waited; whole seconds, 0 to 86,400: with more than the city's longest wait nobody is
 *        called in
 */
public record CallIn(Duration after) {

    public static final int MOST_SECONDS = 86_400;
    public static final CallIn DEFAULT = new CallIn(Duration.ofSeconds(20));

    public CallIn {
        if (after.isNegative() || after.toSeconds() > MOST_SECONDS) {
            throw new IllegalArgumentException("onCallAfterSeconds is 0 to %d, not %d".formatted(MOST_SECONDS,
                    after.toSeconds()));
        }
    }
}
