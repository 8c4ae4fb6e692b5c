package org.dragoman.gateway.domain;

import java.util.regex.Pattern;

/**
 * What is dialled for a machine that has picked up: a way through its menu, an account's code. It may be a secret, so it
 * is never shown unless it is asked for by name. A {@code w} waits for half a second.
 */
public record MenuDigits(String keys) {

    private static final Pattern KEYS = Pattern.compile("[0-9*#w]{1,32}");

    public MenuDigits {
        if (!isWellFormed(keys)) {
            throw new IllegalArgumentException("Digits are 1 to 32 of 0-9, *, # and w");
        }
    }

    public static boolean isWellFormed(String text) {
        return KEYS.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "•••";
    }
}
