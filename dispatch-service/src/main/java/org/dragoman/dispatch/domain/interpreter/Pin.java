package org.dragoman.dispatch.domain.interpreter;

import java.util.Optional;
import java.util.regex.Pattern;

/** What an interpreter types on the duty line to be believed: 4 to 8 digits, chosen by the interpreter. It hides itself. */
public record Pin(String digits) {

    private static final Pattern FORM = Pattern.compile("[0-9]{4,8}");

    public Pin {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("A PIN has 4 to 8 digits");
        }
    }

    public static Optional<Pin> read(String typed) {
        return FORM.matcher(typed).matches() ? Optional.of(new Pin(typed)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "••••";
    }
}
