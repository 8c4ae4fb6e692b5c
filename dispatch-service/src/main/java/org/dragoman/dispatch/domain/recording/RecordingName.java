package org.dragoman.dispatch.domain.recording;

import java.util.Optional;
import java.util.regex.Pattern;

/** By what a sentence is known as a sound: {@code greeting} in {@code ht}. */
public record RecordingName(String language, String sentence) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,80}");

    public RecordingName {
        if (!isName(language) || !isName(sentence)) {
            throw new IllegalArgumentException("The name of a recording is letters, digits and hyphens");
        }
    }

    /** Empty for what cannot be the name of anything. */
    public static Optional<RecordingName> read(String language, String sentence) {
        return isName(language) && isName(sentence)
                ? Optional.of(new RecordingName(language, sentence))
                : Optional.empty();
    }

    private static boolean isName(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return language + "/" + sentence;
    }
}
