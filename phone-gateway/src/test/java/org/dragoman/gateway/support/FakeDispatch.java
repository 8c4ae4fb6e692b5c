package org.dragoman.gateway.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** dispatch-service as the contract has it, with a memory of what it was told. */
public final class FakeDispatch implements AutoCloseable {

    public static final JsonMapper JSON = JsonMapper.builder().build();
    public static final String LINES = """
            {"lines": [{"city": "nyc", "number": "+12125550100", "backupNumber": "+12125550199", "hubLanguage": "en",
              "menu": [{"key": "1", "language": "en", "choices": []},
                       {"key": "2", "language": "es", "choices": [{"key": "1", "variety": "es"}]},
                       {"key": "3", "language": "ht", "choices": [{"key": "1", "variety": "ht"}]},
                       {"key": "4", "language": "ar", "choices": [{"key": "1", "variety": "arz"},
                                                                  {"key": "2", "variety": "apc"}]},
                       {"key": "8", "language": "ur", "choices": [{"key": "1", "variety": "ur"}]},
                       {"key": "0", "language": "en", "offers": "und", "choices": [{"key": "1", "variety": "und"}]},
                       {"key": "21", "language": "ko", "choices": [{"key": "1", "variety": "ko"}]},
                       {"key": "31", "language": "es", "offers": "x-mixtec",
                        "choices": [{"key": "1", "variety": "mks"}, {"key": "2", "variety": "xta"}]}]},
             {"city": "nyc", "number": "+12125550103", "backupNumber": "+12125550199", "hubLanguage": "en",
              "asksDanger": true, "menu": [{"key": "1", "language": "ht", "choices": [{"key": "1", "variety": "ht"}]}]},
             {"city": "nyc", "number": "+12125550104", "backupNumber": "+12125550199", "hubLanguage": "en",
              "notice": "HOLIDAY", "menu": [{"key": "2", "language": "es", "choices": [{"key": "1", "variety": "es"}]},
                                            {"key": "8", "language": "ur", "choices": [{"key": "1", "variety": "ur"}]},
                                            {"key": "21", "language": "ko", "choices": [{"key": "1", "variety": "ko"}]}]},
             {"city": "nyc", "number": "+12125550105", "backupNumber": "+12125550199", "hubLanguage": "en",
              "notice": "EMERGENCY", "menu": [{"key": "4", "language": "ar", "choices": [{"key": "1", "variety": "arz"},
                                                                                       {"key": "2", "variety": "apc"}]}]},
             {"city": "nyc", "number": "+12125550108", "backupNumber": "+12125550199", "hubLanguage": "en",
              "asksOffice": true, "menu": [{"key": "8", "language": "ur", "choices": [{"key": "1", "variety": "ur"}]}]},
             {"city": "montreal", "number": "+15145550100", "backupNumber": "+15145550199", "hubLanguage": "fr",
              "menu": [{"key": "1", "language": "fr", "choices": []},
                       {"key": "2", "language": "en", "choices": [{"key": "1", "variety": "en"}]}]}],
             "staffLines": [
              {"city": "nyc", "number": "+12125550106", "backupNumber": "+12125550199", "hubLanguage": "en",
               "kind": "AGENCY", "languages": [
                 {"key": "0", "name": "Language not known", "choices": [
                   {"key": "1", "variety": "und", "name": "Language not known"}]},
                 {"key": "3", "name": "Haitian Creole", "choices": [
                   {"key": "1", "variety": "ht", "name": "Haitian Creole"}]},
                 {"key": "31", "name": "Mixtec", "choices": [
                   {"key": "1", "variety": "mks", "name": "Silacayoapan Mixtec"},
                   {"key": "2", "variety": "xta", "name": "Alcozauca Mixtec"}]}]},
              {"city": "nyc", "number": "+12125550107", "backupNumber": "+12125550199", "hubLanguage": "en",
               "kind": "DUTY"}]}
            """;

    private final HttpServer server;
    private final Map<String, UUID> legs = new ConcurrentHashMap<>();
    public final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    public final List<JsonNode> answers = new CopyOnWriteArrayList<>();
    public final List<JsonNode> events = new CopyOnWriteArrayList<>();
    public final List<String> authorizations = new CopyOnWriteArrayList<>();
    public volatile String lines = LINES;
    public volatile boolean away;
    public volatile boolean admitsButDoesNotAnswer;
    public volatile int eventFailures;
    public final FakeOffices offices = new FakeOffices();
    public final List<String> complaints = new CopyOnWriteArrayList<>();
    public volatile boolean complaintsUnknown;
    public volatile String complaint = "{\"reference\": \"402-731\"}";
    public final List<JsonNode> namedOffices = new CopyOnWriteArrayList<>();
    public volatile String officeOutcome = "{\"outcome\": \"CALLED\"}";
    public final List<JsonNode> callBacks = new CopyOnWriteArrayList<>();
    public volatile String callBack = "KEPT";
    public final List<JsonNode> textsAgreed = new CopyOnWriteArrayList<>();
    /** What was said of the duty line: path and body. */
    public final List<String> duty = new CopyOnWriteArrayList<>();
    public volatile String dutyAnswer = "{\"step\": \"MENU\", \"availability\": \"OFF_DUTY\"}";
    public volatile boolean placeFails;
    public volatile String place = "{}";
    public volatile String outcome = "JOIN";
    /** For single legs: an outcome, or a step. */
    public final Map<String, String> outcomes = new ConcurrentHashMap<>();
    public final Map<String, String> steps = new ConcurrentHashMap<>();
    public final List<JsonNode> keys = new CopyOnWriteArrayList<>();
    public volatile String keyOutcome = "{\"step\": \"BACK_TO_ROOM\"}";
    public volatile String next = "{\"step\": \"GOODBYE\", \"word\": \"CALL_ENDED\"}";

    public FakeDispatch() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/internal/v1/", this::serve);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public UUID legOf(String callId) {
        return legs.computeIfAbsent(callId, id -> UUID.randomUUID());
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            if (away) {
                answer(exchange, 503, "{}");
                return;
            }
            route(exchange, body);
        }
    }

    private void route(HttpExchange exchange, String body) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.endsWith("/lines")) {
            answer(exchange, 200, lines);
        } else if (path.contains("/staff-calls")) {
            answer(exchange, offices.keepsQuietOf(path) ? 500 : 200,
                    offices.answer(path, JSON.readTree(body), this));
        } else if (path.endsWith("/line-requests")) {
            admit(exchange, JSON.readTree(body));
        } else if (path.endsWith("/answer")) {
            answers.add(JSON.readTree(body));
            answer(exchange, 200, "{\"outcome\": \"%s\"}".formatted(outcomes.getOrDefault(leg(path), outcome)));
        } else if (path.endsWith("/keys")) {
            keys.add(JSON.readTree(body));
            answer(exchange, 200, keyOutcome);
        } else if (path.endsWith("/place")) {
            answer(exchange, placeFails ? 500 : 200, place);
        } else if (path.contains("/legs/") && path.endsWith("/call-back")) {
            callBacks.add(JSON.readTree(body));
            answer(exchange, 200, "{\"outcome\": \"%s\"}".formatted(callBack));
        } else if (path.contains("/legs/") && path.endsWith("/texts")) {
            textsAgreed.add(JSON.readTree(body));
            answer(exchange, 204, "");
        } else if (path.contains("/duty-calls/")) {
            duty.add(path + " " + body);
            var silent = path.endsWith("/number") || path.endsWith("/phone-checked")
                    || path.endsWith("/call-back");
            answer(exchange, silent ? 204 : 200, silent ? "" : dutyAnswer);
        } else if (path.endsWith("/complaint")) {
            complaints.add(path + " " + body);
            answer(exchange, complaintsUnknown ? 404 : 200, complaintsUnknown ? "{}" : complaint);
        } else if (path.contains("/legs/") && path.endsWith("/office")) {
            namedOffices.add(JSON.readTree(body));
            answer(exchange, 200, officeOutcome);
        } else if (path.endsWith("/next")) {
            answer(exchange, 200, steps.getOrDefault(leg(path), next));
        } else if (eventFailures > 0) {
            eventFailures--;
            answer(exchange, 503, "{}");
        } else {
            events.add(JSON.readTree(body));
            answer(exchange, 200, "{\"outcome\": \"APPLIED\"}");
        }
    }

    private static String leg(String path) {
        return path.split("/")[4];
    }

    private void admit(HttpExchange exchange, JsonNode request) throws IOException {
        requests.add(request);
        if (admitsButDoesNotAnswer) {
            answer(exchange, 500, "{}");
            return;
        }
        var leg = legOf(request.get("callId").asString());
        answer(exchange, 200, """
                {"city": "nyc", "requestId": "%s", "legId": "%s", "room": "R-%s", "reference": "K7-402"%s}
                """.formatted(UUID.randomUUID(), leg, leg,
                "9999".equals(request.path("office").asString("")) ? ", \"officeUnknown\": true" : ""));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, status == 204 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
