package org.dragoman.gateway.domain;

import java.util.regex.Pattern;

/**
 * A phone number in E.164 form. It never shows more than its last two digits unless it is asked for by name, so that
 * no log line or error can leak one by accident.
 */
public record PhoneNumber(String e164) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    public PhoneNumber {
        if (!isWellFormed(e164)) {
            throw new IllegalArgumentException("A phone number is written +, country code, number: 8 to 16 characters");
        }
    }

    public static boolean isWellFormed(String text) {
        return E164.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "+•••" + e164.substring(e164.length() - 2);
    }
}
