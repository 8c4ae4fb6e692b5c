package org.dragoman.dispatch.domain.wait;

/**
 * How long something took, or was seen to last before it was cut short.
 *
 * @param length not negative; seconds, or any other measure that all spells of a list share
 * @param ended whether it came to its end; otherwise it lasted at least so long
 */
public record Spell(double length, boolean ended) {

    public Spell {
        if (!(length >= 0)) {
            throw new IllegalArgumentException("A spell is not shorter than nothing");
        }
    }
}
