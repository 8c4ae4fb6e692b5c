package org.dragoman.dispatch.domain.vendor;

import java.util.regex.Pattern;

/**
 * What is dialled once a vendor's line has picked up: a way through its menu, the city's account. It may be a secret, so
 * it is never shown unless it is asked for by name. A {@code w} waits for half a second.
 */
public record MenuDigits(String keys) {

    private static final Pattern KEYS = Pattern.compile("[0-9*#w]{1,32}");

    public MenuDigits {
        if (!KEYS.matcher(keys).matches()) {
            throw new IllegalArgumentException("digits are 1 to 32 of 0-9, *, # and w (half a second's wait)");
        }
    }

    @Override
    public String toString() {
        return "•••";
    }
}
