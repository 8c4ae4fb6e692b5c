package org.dragoman.dispatch.domain.language;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reduces a language tag from outside to the part that says what is spoken. */
final class LanguageCode {

    private static final Pattern WITH_SCRIPT_OR_REGION = Pattern
            .compile("(?<language>[a-z]{2,3})(-(?<extended>[a-z]{3}))?(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?");

    private LanguageCode() {}

    /**
     * {@code es-MX} → {@code es}; {@code zh-yue} → {@code yue} (RFC 5646, 4.5: an extended language stands for itself).
     * Everything else, private use tags and mere words among it, stays whole, in lower case.
     */
    static String primary(String code) {
        String tag = code.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        Matcher parts = WITH_SCRIPT_OR_REGION.matcher(tag);
        if (!parts.matches()) {
            return tag;
        }
        String extended = parts.group("extended");
        return extended != null ? extended : parts.group("language");
    }
}
