package org.dragoman.dispatch.domain.language;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The BCP 47 tag of one language variety as it is spoken: a lower-case primary language of two or three letters, and
 * for varieties that have no code of their own a private use part ({@code yue-x-toisan}). Script and region never tell
 * spoken varieties apart and are refused. A well-formed tag need not be in the catalogue.
 */
public record VarietyTag(String value) implements Comparable<VarietyTag> {

    private static final Pattern WELL_FORMED = Pattern.compile("[a-z]{2,3}(-x(-[a-z0-9]{1,8})+)?");

    /** @throws IllegalArgumentException when the value is not well-formed; text from outside goes through {@link #read} */
    public VarietyTag {
        if (!WELL_FORMED.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the tag of a language variety: '" + value + "'");
        }
    }

    /** Reads text from outside; empty when it is not well-formed. */
    public static Optional<VarietyTag> read(String text) {
        return WELL_FORMED.matcher(text).matches() ? Optional.of(new VarietyTag(text)) : Optional.empty();
    }

    @Override
    public int compareTo(VarietyTag other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
