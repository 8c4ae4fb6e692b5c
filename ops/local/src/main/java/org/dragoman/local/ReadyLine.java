package org.dragoman.local;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.local.city.DemoCities;

/** What the terminal shows when everything is up: where to look, and how to log in this time. */
final class ReadyLine {

    private static final List<String> ROLES = List.of("desk", "interpreter", "supervisor", "admin");

    private ReadyLine() {}

    static String of(LocalStack stack) {
        var settings = stack.settings();
        return """

                Dragoman is ready.

                  Wall of phones   http://localhost:%d
                  Desk             http://localhost:%d/desk
                  Interpreter      http://localhost:%d/interpreter
                  Board            http://localhost:%d/board

                %s
                  Duty line        PIN %s, after the number of an interpreter

                %s
                  Office PIN       %s   on the line of offices; each has its code in the seed file
                  Data and logs    %s

                Ctrl-C stops everything.
                """.formatted(settings.carrierPort(), settings.dispatchPort(), settings.dispatchPort(),
                settings.dispatchPort(), logins(stack), stack.secrets().dutyPin(), tokens(stack), stack.secrets().pin(),
                settings.home());
    }

    private static String logins(LocalStack stack) {
        return Stream.concat(Stream.of("  %-16s %-22s%s".formatted("Log in as", "password", cityNames(stack))),
                ROLES.stream().map(role -> "  %-16s %-22s%s".formatted("  " + role,
                        stack.secrets().passwords().get(role), usernames(stack, role))))
                .collect(Collectors.joining("\n")) + "\n";
    }

    private static String cityNames(LocalStack stack) {
        return column(stack, DemoCities.People::cityName);
    }

    private static String usernames(LocalStack stack, String role) {
        return column(stack, people -> String.join(", ", people.usernames().getOrDefault(role, List.of())));
    }

    private static String column(LocalStack stack, Function<DemoCities.People, String> cell) {
        return stack.cities().people().stream().map(people -> "%-16s".formatted(cell.apply(people)))
                .collect(Collectors.joining()).stripTrailing();
    }

    private static String tokens(LocalStack stack) {
        return stack.cities().people().stream().map(DemoCities.People::city)
                .map(city -> "  %-16s %s".formatted("API token", stack.secrets().tokens().get(city)))
                .collect(Collectors.joining("\n")) + "\n";
    }
}
