package org.dragoman.dispatch.domain.place;

import java.util.regex.Pattern;

/**
 * What an agency wants to know of each request that its offices make by phone, such as a case number. Typed on a keypad, so
 * it is digits; whoever sets up a city asks for nothing that says more of a person than the request needs, and never for an
 * immigration status.
 *
 * @param label as it is said to staff, in the city's hub language: "your case number"
 * @param digits at most so many
 */
public record AskedField(String name, String label, int digits) {

    public static final int MOST_DIGITS = 16;
    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]{0,30}");

    public AskedField {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a name in asks is up to 31 letters and digits, a small letter first");
        }
        if (label.isBlank() || label.length() > 80) {
            throw new IllegalArgumentException("a label in asks is what staff hear, 1 to 80 characters");
        }
        if (digits < 1 || digits > MOST_DIGITS) {
            throw new IllegalArgumentException("digits in asks is 1 to %d, not %d".formatted(MOST_DIGITS, digits));
        }
    }

    public boolean takes(String typed) {
        return typed.length() <= digits && typed.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                && !typed.isEmpty();
    }
}
