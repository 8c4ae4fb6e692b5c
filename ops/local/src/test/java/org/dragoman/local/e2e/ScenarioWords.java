package org.dragoman.local.e2e;

import io.cucumber.java.ParameterType;
import java.util.Arrays;
import java.util.List;

/** The kinds of words that stand in the sentences of scenarios. */
public final class ScenarioWords {

    private static final String PERSON = "(?:the (?:resident|(?:first|second|third) interpreter|agency|desk|vendor|backup line)"
            + "|\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?)";

    /** Somebody with a phone: “the first interpreter”, “Mr Chen”. */
    @ParameterType(PERSON)
    public String person(String name) {
        return name.replaceFirst("^the ", "");
    }

    @ParameterType(PERSON + "(?:, " + PERSON + ")* and " + PERSON)
    public List<String> people(String names) {
        return Arrays.stream(names.split(", | and ")).map(this::person).toList();
    }

    /** “9 then 31”: the second is pressed when the line listens again. */
    @ParameterType("[0-9*#]+(?: then [0-9*#]+)*")
    public List<String> keys(String keys) {
        return List.of(keys.split(" then "));
    }

    /** A language: “Haitian Creole”. */
    @ParameterType("\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?")
    public Tongue tongue(String name) {
        return Tongue.named(name);
    }

    /** How the city's own record says that a call ended. */
    @ParameterType("completed|given up|helped by a vendor|not helped|cancelled")
    public String outcome(String words) {
        return switch (words) {
            case "completed" -> "COMPLETED";
            case "given up" -> "ABANDONED";
            case "helped by a vendor" -> "OVERFLOWED";
            case "not helped" -> "UNFILLED";
            default -> "CANCELLED";
        };
    }
}
