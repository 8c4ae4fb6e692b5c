package org.dragoman.campaign.check;

/**
 * Something that must not be.
 *
 * @param rule
 *            which promise is broken
 */
public record Finding(String rule, String what) {
    @Override
    public String toString() {
        return rule + ": " + what;
    }
}
