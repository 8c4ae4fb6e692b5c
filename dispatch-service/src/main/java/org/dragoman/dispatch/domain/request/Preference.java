package org.dragoman.dispatch.domain.request;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be wished of an interpreter beyond language and qualification. */
public enum Preference {
    GENDER, KNOWN, EXPERIENCE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Preference> ofCode(String code) {
        return Arrays.stream(values()).filter(preference -> preference.code().equals(code)).findFirst();
    }
}
