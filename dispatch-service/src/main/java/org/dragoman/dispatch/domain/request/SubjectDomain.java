package org.dragoman.dispatch.domain.request;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a conversation is about, as far as an interpreter must be certified for it. */
public enum SubjectDomain {
    GENERAL, LEGAL, MEDICAL, BENEFITS, EDUCATION;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SubjectDomain> ofCode(String code) {
        return Arrays.stream(values()).filter(domain -> domain.code().equals(code)).findFirst();
    }
}
