package org.dragoman.gateway.domain.script;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What was typed in answer to a question: digits, the pound key alone, or nothing in time. It hides itself: it may be a
 * PIN.
 *
 * @param pound the pound key ended it
 */
public record Typed(String keys, boolean pound) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,16}");

    /** Empty where nothing was typed, or what is no number. */
    public Optional<String> digits() {
        return Optional.of(keys).filter(typed -> DIGITS.matcher(typed).matches());
    }

    public boolean isPoundAlone() {
        return pound && keys.isEmpty();
    }

    @Override
    public String toString() {
        return "••••";
    }
}
