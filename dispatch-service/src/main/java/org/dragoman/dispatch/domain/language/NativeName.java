package org.dragoman.dispatch.domain.language;

/**
 * What the speakers call their language, and the public source that says so ({@code CLDR 48}). Both empty where no
 * source was found: no name beats a guessed one.
 */
public record NativeName(String text, String source) {

    public static final NativeName NOT_FOUND = new NativeName("", "");

    /** @throws IllegalArgumentException when there is a name without a source or a source without a name */
    public NativeName {
        if (text.isBlank() != source.isBlank()) {
            throw new IllegalArgumentException("A native name needs its source: '" + text + "', '" + source + "'");
        }
    }

    public boolean found() {
        return !text.isEmpty();
    }
}
