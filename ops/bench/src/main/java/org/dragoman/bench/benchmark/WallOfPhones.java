package org.dragoman.bench.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.dragoman.bench.stage.PhoneCity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everybody who has a phone in the city, and the hands that hold them. */
final class WallOfPhones {

    /** Nobody hesitates: what is measured is not how people press keys. */
    private static final int AT_ONCE_MILLIS = 100;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI carrier;
    private final PhoneCity city;
    private final Queue<CompletableFuture<?>> dialled = new ConcurrentLinkedQueue<>();

    WallOfPhones(URI carrier, PhoneCity city) {
        this.carrier = carrier;
        this.city = city;
    }

    /** Residents press the key of their language when they first may, interpreters 1. */
    void install() {
        IntStream.range(0, city.people()).forEach(one -> {
            phone(city.resident(one), "resident", habits(city.key(one)));
            phone(city.interpreter(one), "interpreter", habits("1"));
        });
        city.offices().forEach(number -> phone(number, "agency", habits("")));
    }

    private static Map<String, Object> habits(String keys) {
        return Map.of("byItself", true, "answerAfterMillis", AT_ONCE_MILLIS, "keys", keys, "keysAfterMillis",
                AT_ONCE_MILLIS);
    }

    private void phone(String number, String kind, Map<String, Object> habits) {
        ask("POST", "/carrier/phones", Map.of("number", number, "label", kind, "kind", kind, "city", PhoneCity.ID,
                "languages", List.of(), "autoAnswer", habits));
    }

    /** @param seconds after which a resident who is in the room hangs up, whoever else is there; 0 for never */
    void residentsStay(int seconds) {
        ask("PUT", "/carrier/phones/habits", Map.of("kind", "resident", "habits", Map.of("talkSeconds", seconds)));
    }

    /** Sends the call of that number on its way. */
    void dial(int call) {
        dialled.add(send("POST", "/carrier/phones/%s/dial".formatted(encoded(city.resident(call))),
                Map.of("to", city.line(call))));
    }

    /** @throws IllegalStateException if one of the calls could not be made, which says nothing of the services */
    void awaitDialled() {
        dialled.forEach(CompletableFuture::join);
        dialled.clear();
    }

    /** Whose call has ended by itself is counted where the calls are. */
    void hangUpAll(int calls) {
        IntStream.range(0, calls).mapToObj(one -> send("POST",
                "/carrier/phones/%s/hangup".formatted(encoded(city.resident(one))), Map.of())
                .exceptionally(inNoCall -> ""))
                .toList().forEach(CompletableFuture::join);
    }

    long liveCalls() {
        return ask("GET", "/carrier/state", Map.of()).required("calls").size();
    }

    /** What the carrier saw after that entry of its log, oldest first. */
    List<JsonNode> log(long after) {
        return ask("GET", "/carrier/log?after=" + after, Map.of()).valueStream().toList();
    }

    private static String encoded(String number) {
        return URLEncoder.encode(number, UTF_8);
    }

    private JsonNode ask(String method, String path, Map<String, ?> body) {
        return JSON.readTree(send(method, path, body).join());
    }

    private CompletableFuture<String> send(String method, String path, Map<String, ?> body) {
        var content = method.equals("GET")
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(JSON.writeValueAsString(body));
        return http.sendAsync(HttpRequest.newBuilder(carrier.resolve(path)).header("Content-Type", "application/json")
                .method(method, content).build(), BodyHandlers.ofString())
                .thenApply(answer -> taken(method, path, answer));
    }

    private static String taken(String method, String path, HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("%s %s: %d %s".formatted(method, path, answer.statusCode(), answer.body()));
        }
        return answer.body();
    }
}
