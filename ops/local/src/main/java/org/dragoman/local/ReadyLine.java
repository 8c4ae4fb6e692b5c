package org.dragoman.local;

import java.util.Map;
import java.util.stream.Collectors;

/** What the terminal shows when everything is up: where to look, and how to log in this time. */
final class ReadyLine {

    private ReadyLine() {}

    static String of(LocalStack stack) {
        var settings = stack.settings();
        return """

                Dragoman is ready.
                  Wall of phones   http://localhost:%d
                  Desk             http://localhost:%d/desk
                  Board            http://localhost:%d/board
                  Passwords        %s
                  API token        %s
                  Data and logs    %s
                Ctrl-C stops everything.
                """.formatted(settings.carrierPort(), settings.dispatchPort(), settings.dispatchPort(),
                passwords(stack.secrets().passwords()), stack.secrets().token(), settings.home());
    }

    private static String passwords(Map<String, String> passwords) {
        return passwords.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + " " + entry.getValue()).collect(Collectors.joining(", "));
    }
}
