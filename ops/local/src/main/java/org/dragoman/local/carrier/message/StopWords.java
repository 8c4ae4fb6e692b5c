package org.dragoman.local.carrier.message;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Who has told which number of the account to send no more: the carrier's default handling, which no customer asked for. */
final class StopWords {
    private static final Set<String> STOP = Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "OPTOUT",
            "REVOKE");
    private static final Set<String> START = Set.of("START", "YES", "UNSTOP");

    private final Set<Pair> stopped = new HashSet<>();

    private record Pair(String line, String phone) {}

    void hears(String phone, String line, String body) {
        String word = body.strip().toUpperCase(Locale.ROOT);
        if (STOP.contains(word)) {
            stopped.add(new Pair(line, phone));
        } else if (START.contains(word)) {
            stopped.remove(new Pair(line, phone));
        }
    }

    boolean isStopped(String line, String phone) {
        return stopped.contains(new Pair(line, phone));
    }
}
