package org.dragoman.gateway.support;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/** What dispatch-service knows of offices: one, with its code, its PIN and its phone. */
public final class FakeOffices {

    public static final String CODE = "4102";
    public static final String PIN = "739184";
    public static final String PHONE = "+12125550111";

    public final List<JsonNode> calls = new CopyOnWriteArrayList<>();
    public final List<JsonNode> pins = new CopyOnWriteArrayList<>();
    public final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    /** Names of what the agency wants to know, each of four digits. */
    public volatile List<String> asks = List.of();
    public volatile boolean admitsButDoesNotAnswer;
    private final Map<String, Map<String, String>> typed = new ConcurrentHashMap<>();

    boolean keepsQuietOf(String path) {
        return admitsButDoesNotAnswer && path.endsWith("/request");
    }

    String answer(String path, JsonNode body, FakeDispatch dispatch) {
        var call = path.split("/").length > 4 ? path.split("/")[4] : "";
        if (path.endsWith("/pin")) {
            pins.add(body);
            return "{\"passed\": %s}".formatted(
                    body.get("code").asString().equals(CODE) && body.get("pin").asString().equals(PIN));
        }
        if (path.endsWith("/request")) {
            requests.add(body);
            return request(call, body, dispatch);
        }
        calls.add(body);
        return "{\"recognised\": %s}".formatted(body.path("from").asString("").equals(PHONE));
    }

    private String request(String call, JsonNode body, FakeDispatch dispatch) {
        var known = typed.computeIfAbsent(call, any -> new ConcurrentHashMap<>());
        var value = body.at("/field/value").asString("");
        if (value.matches("[0-9]{1,4}")) {
            known.put(body.at("/field/name").asString(), value);
        }
        return asks.stream().filter(name -> !known.containsKey(name)).findFirst()
                .map("{\"asks\": {\"name\": \"%1$s\", \"label\": \"your %1$s number\", \"digits\": 4}}"::formatted)
                .orElseGet(() -> admission(dispatch.legOf(call)));
    }

    public String admission(UUID leg) {
        return """
                {"admission": {"city": "nyc", "requestId": "%s", "legId": "%s", "room": "R-%s", "reference": "K7-402"}}
                """.formatted(UUID.nameUUIDFromBytes(leg.toString().getBytes()), leg, leg);
    }
}
