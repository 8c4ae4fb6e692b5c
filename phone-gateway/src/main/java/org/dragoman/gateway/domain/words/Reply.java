package org.dragoman.gateway.domain.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** What somebody wants who writes to one of our numbers, as far as we read it: all else is looked at by nobody. */
public enum Reply {

    /** No more text messages. */
    STOP,
    /** They may be sent again. */
    START, NOTHING;

    /** The carrier's own list, and the French word that carriers in Canada know. */
    private static final Set<String> STOPS = Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "OPTOUT",
            "REVOKE", "ARRET");
    private static final Set<String> STARTS = Set.of("START", "UNSTOP", "YES");
    private static final String ACCENTS = "\\p{M}";
    private static final String AROUND = "^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$";

    /** One of these words and no other, in any case, with or without its accents and with any marks around it. */
    public static Reply read(String written) {
        var word = Normalizer.normalize(written, Normalizer.Form.NFD).replaceAll(ACCENTS, "").replaceAll(AROUND, "")
                .toUpperCase(Locale.ROOT);
        if (STOPS.contains(word)) {
            return STOP;
        }
        return STARTS.contains(word) ? START : NOTHING;
    }
}
