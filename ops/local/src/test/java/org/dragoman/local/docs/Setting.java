package org.dragoman.local.docs;

import java.util.Locale;

/**
 * One key of one program.
 *
 * @param fallback
 *            the value where nothing is set; empty for none
 */
record Setting(String key, String fallback, String meaning) {

    String variable() {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    Setting merge(Setting other) {
        return new Setting(key, fallback.isEmpty() ? other.fallback : fallback,
                meaning.isEmpty() ? other.meaning : meaning);
    }

    String row() {
        return "| `%s` | `%s` | %s | %s |%n".formatted(key, variable(), fallback.isEmpty() ? "" : "`" + fallback + "`",
                meaning);
    }
}
