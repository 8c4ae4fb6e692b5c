package org.dragoman.campaign.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The carrier simulator: its people, its misbehaviour, and what it saw. It never fails by itself. */
public final class Carrier {

    /** Quick people, of whom some turn a call away. */
    private static final Map<String, Object> INTERPRETERS = Map.of("kind", "interpreter", "habits",
            Map.of("byItself", true, "answerAfterMillis", 200, "ignores", 0.01, "declines", 0.15, "keys", "1",
                    "keysAfterMillis", 200, "talkSeconds", 0));
    private static final Map<String, Object> DESKS = Map.of("kind", "desk", "habits",
            Map.of("byItself", true, "answerAfterMillis", 200, "talkSeconds", 1));

    private final Http http;

    public Carrier(URI address) {
        http = new Http(address);
    }

    /** Hands for everybody who works with a phone. */
    public void staff(List<String> deskNumbers) {
        deskNumbers.forEach(number -> ask("POST", "/carrier/phones", Map.of("number", number, "label", "Desk", "kind",
                "desk", "city", "nyc", "languages", List.of())));
        ask("PUT", "/carrier/phones/habits", INTERPRETERS);
        ask("PUT", "/carrier/phones/habits", DESKS);
    }

    /** The phones of a city that the simulator does not know, each with the hands of its kind. */
    public void install(String city, String kind, Collection<String> numbers) {
        numbers.forEach(number -> ask("POST", "/carrier/phones", Map.of("number", number, "label", kind, "kind", kind,
                "city", city, "languages", List.of())));
        ask("PUT", "/carrier/phones/habits", kind.equals("interpreter") ? INTERPRETERS : DESKS);
    }

    /** Residents who call the lines. */
    public void traffic(double perMinute) {
        ask("PUT", "/carrier/traffic", Map.of("perMinute", perMinute, "languages", Map.of("es", 2.0, "ht", 1.0),
                "leastTalkSeconds", 1, "mostTalkSeconds", 2, "patienceSeconds", 60, "leaveInMenu", 0.05));
    }

    public void misbehave(String part, Map<String, ?> how) {
        var plan = new java.util.TreeMap<String, Object>();
        ask("GET", "/carrier/faults", null).properties().forEach(old -> plan.put(old.getKey(), old.getValue()));
        plan.put(part, how);
        ask("PUT", "/carrier/faults", plan);
    }

    public void behave() {
        ask("DELETE", "/carrier/faults", null);
    }

    public List<JsonNode> phones() {
        return ask("GET", "/carrier/phones", null).valueStream().toList();
    }

    public List<JsonNode> liveCalls() {
        return ask("GET", "/carrier/state", null).path("calls").valueStream().toList();
    }

    public List<JsonNode> log(long after) {
        return ask("GET", "/carrier/log?after=" + after, null).valueStream().toList();
    }

    public void hangUp(String number) {
        try {
            http.send("POST", "/carrier/phones/%s/hangup".formatted(URLEncoder.encode(number, StandardCharsets.UTF_8)),
                    Map.of(), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode ask(String method, String path, @org.jspecify.annotations.Nullable Object body) {
        try {
            var answer = http.send(method, path, Map.of(), body);
            if (answer.status() >= 300) {
                throw new IllegalStateException("%s %s: %d %s".formatted(method, path, answer.status(), answer.body()));
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException("The carrier simulator does not answer", e);
        }
    }
}
