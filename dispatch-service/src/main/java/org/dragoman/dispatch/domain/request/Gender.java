package org.dragoman.dispatch.domain.request;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** As an interpreter has declared it, or as a resident wishes it; of most people neither is known. */
public enum Gender {
    FEMALE, MALE, NON_BINARY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Gender> ofCode(String code) {
        return Arrays.stream(values()).filter(gender -> gender.code().equals(code)).findFirst();
    }
}
