package org.dragoman.gateway.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.dragoman.contract.Exchange;
import org.dragoman.contract.Overheard;

/**
 * The carrier's REST API, reduced to what these tests ask: calls with a status, and what was ordered. All of it is judged by
 * the carrier's own description.
 */
public final class FakeCarrier implements AutoCloseable {

    public static final String ACCOUNT = "AC" + "0".repeat(32);
    public static final String TOKEN = "a-token-for-tests";

    /** @param form empty for GET */
    public record Asked(String method, String path, Map<String, String> form) {

        /** Empty where it was not sent. */
        public String value(String field) {
            return form.getOrDefault(field, "");
        }
    }

    private final HttpServer server;
    private final AtomicInteger number = new AtomicInteger();
    private final List<Long> times = new CopyOnWriteArrayList<>();
    private final List<Made> made = new CopyOnWriteArrayList<>();
    private final Map<String, Map<String, String>> calls = new ConcurrentHashMap<>();
    public final List<Asked> asked = new CopyOnWriteArrayList<>();
    /** With their queries. */
    public final List<String> addresses = new CopyOnWriteArrayList<>();
    /** 0: works. Else this HTTP status for whatever makes a phone ring; the call is made all the same if asked so. */
    public volatile int createStatus;
    public volatile boolean createsAnyway;
    /** 0: works. Else this HTTP status for whatever deletes a call. */
    public volatile int eraseStatus;
    /** A call about which nothing can be learnt. */
    public volatile String unreadable = "";
    /** False: whoever is to be hung up goes on all the same, and ends when the test says so. */
    public volatile boolean hangsUp = true;
    /** The name of the one conference that is going on; nobody is in it. */
    public volatile String openRoom = "";
    private final List<Map<String, String>> texts = new CopyOnWriteArrayList<>();
    /** 0: works. Else this HTTP status for text messages; one is sent all the same if asked so. */
    public volatile int textStatus;
    public volatile boolean sendsAnyway;
    /** The carrier's own code beside a status of 400. */
    public volatile int textCode = 20400;

    public FakeCarrier() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** @param form what was asked for */
    public record Made(String sid, Map<String, String> form) {

        /** Empty where it was not sent. */
        public String value(String field) {
            return form.getOrDefault(field, "");
        }

        public String statusUrl() {
            return value("StatusCallback");
        }
    }

    /** The calls that came about for a leg. */
    public List<Made> ringsOf(UUID leg) {
        return made.stream().filter(one -> one.statusUrl().contains(token(leg))).toList();
    }

    public List<Made> made() {
        return made;
    }

    /** From the first call to the last. */
    public double seconds() {
        return (times.getLast() - times.getFirst()) / 1e9;
    }

    private static String token(UUID leg) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(("nyc " + leg).getBytes(StandardCharsets.UTF_8));
    }

    public List<Asked> rings() {
        return asked.stream().filter(one -> one.method.equals("POST")
                && (one.path.endsWith("/Calls.json") || one.path.endsWith("/Participants.json"))).toList();
    }

    public List<Asked> updates(String sid) {
        return asked.stream().filter(one -> one.method.equals("POST") && one.path.endsWith(sid + ".json")).toList();
    }

    public void status(String sid, String status) {
        calls.computeIfAbsent(sid, id -> newCall(id, "+12125550142", "inbound")).put("status", status);
    }

    public void forgetEverything() {
        calls.clear();
    }

    private static String sid(int n) {
        return "CA%032d".formatted(n);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var method = exchange.getRequestMethod();
            var path = exchange.getRequestURI().getPath();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var query = String.valueOf(exchange.getRequestURI().getRawQuery());
            addresses.add(exchange.getRequestURI().toString());
            asked.add(new Asked(method, path, form(body)));
            var answer = switch (method) {
                case "POST" -> post(path, form(body));
                case "DELETE" -> delete(path);
                default -> get(path, form(query));
            };
            Overheard.add(new Exchange(method, exchange.getRequestURI().getRawPath(), fields(query), fields(body),
                    answer.status(), answer.body()));
            send(exchange, answer);
        }
    }

    private record Answer(int status, String body) {}

    /** Every request to send a text message. */
    public List<Asked> textOrders() {
        return asked.stream().filter(one -> one.method.equals("POST") && one.path.endsWith("/Messages.json")).toList();
    }

    /** The text messages that went out. */
    public List<Map<String, String>> texts() {
        return texts;
    }

    private Answer text(Map<String, String> form) {
        if (textStatus == 0 || sendsAnyway) {
            texts.add(Map.of("sid", "SM%032d".formatted(texts.size()), "to", form.getOrDefault("To", ""), "from",
                    form.getOrDefault("From", ""), "body", form.getOrDefault("Body", ""), "status", "sent"));
        }
        return textStatus == 0
                ? new Answer(201, json(texts.getLast()))
                : error(textStatus, textStatus == 400 ? textCode : 20_000 + textStatus);
    }

    private Answer post(String path, Map<String, String> form) {
        if (path.endsWith("/Messages.json")) {
            return text(form);
        }
        if (!path.endsWith("/Calls.json") && !path.endsWith("/Participants.json")) {
            return update(path, form);
        }
        if (createStatus != 0 && !createsAnyway) {
            return error(createStatus);
        }
        var sid = sid(number.incrementAndGet());
        var call = newCall(sid, form.getOrDefault("To", ""), "outbound-api");
        calls.put(sid, call);
        times.add(System.nanoTime());
        made.add(new Made(sid, form));
        if (createStatus != 0) {
            return error(createStatus);
        }
        return new Answer(201, path.endsWith("/Calls.json") ? json(call) : participant(sid));
    }

    private Answer update(String path, Map<String, String> form) {
        var sid = path.substring(path.lastIndexOf('/') + 1).replace(".json", "");
        var call = calls.get(sid);
        if (call == null) {
            return error(404);
        }
        if (path.contains("/Participants/")) {
            return new Answer(200, participant(sid));
        }
        if (hangsUp && "completed".equals(form.get("Status"))) {
            call.put("status", "completed");
        }
        return new Answer(200, json(call));
    }

    private Answer delete(String path) {
        if (eraseStatus != 0) {
            return error(eraseStatus);
        }
        var sid = path.substring(path.lastIndexOf('/') + 1).replace(".json", "");
        return calls.remove(sid) == null ? error(404) : new Answer(204, "");
    }

    public boolean knows(String sid) {
        return calls.containsKey(sid);
    }

    private Answer get(String path, Map<String, String> query) {
        if (path.endsWith("/Calls.json")) {
            var wanted = query.get("Status");
            var found = calls.values().stream()
                    .filter(call -> wanted == null || wanted.equals(call.get("status")))
                    .map(FakeCarrier::json)
                    .toList();
            return page("calls", found);
        }
        if (path.endsWith("/Messages.json")) {
            return page("messages", texts.stream().map(FakeCarrier::json).toList());
        }
        if (path.contains("/Calls/")) {
            return call(path.substring(path.lastIndexOf('/') + 1).replace(".json", ""));
        }
        if (path.endsWith("/Conferences.json")) {
            return page("conferences", openRoom.equals(query.get("FriendlyName"))
                    ? List.of("{\"sid\": \"CF%032d\", \"status\": \"in-progress\"}".formatted(1))
                    : List.of());
        }
        return page("participants", List.of());
    }

    private Answer call(String sid) {
        var call = calls.get(sid);
        if (call == null) {
            return error(404);
        }
        return unreadable.equals(sid) ? error(400) : new Answer(200, json(call));
    }

    private static Map<String, String> newCall(String sid, String to, String direction) {
        var call = new ConcurrentHashMap<String, String>();
        call.put("sid", sid);
        call.put("to", to);
        call.put("direction", direction);
        call.put("status", "queued");
        call.put("date_created", ZonedDateTime.now(ZoneOffset.UTC)
                .format(DateTimeFormatter.RFC_1123_DATE_TIME).replace("GMT", "+0000"));
        return call;
    }

    private static String json(Map<String, String> call) {
        return FakeDispatch.JSON.writeValueAsString(call);
    }

    private static String participant(String callSid) {
        return "{\"call_sid\": \"%s\", \"conference_sid\": \"CF%032d\", \"status\": \"queued\"}".formatted(callSid, 1);
    }

    private static Answer page(String name, List<String> items) {
        return new Answer(200,
                "{\"%s\": [%s], \"page\": 0, \"page_size\": 1000}".formatted(name, String.join(",", items)));
    }

    private static Answer error(int status) {
        return error(status, 20_000 + status);
    }

    private static Answer error(int status, int code) {
        return new Answer(status,
                "{\"code\": %d, \"message\": \"no\", \"more_info\": \"http://carrier.test/\", \"status\": %d}"
                        .formatted(code, status));
    }

    /** Of a field that came several times the last value. */
    static Map<String, String> form(String body) {
        var form = new LinkedHashMap<String, String>();
        fields(body).forEach((name, values) -> form.put(name, values.getLast()));
        return form;
    }

    private static Map<String, List<String>> fields(String body) {
        var form = new LinkedHashMap<String, List<String>>();
        for (var pair : body.split("&")) {
            var cut = pair.indexOf('=');
            if (cut > 0) {
                form.computeIfAbsent(decoded(pair.substring(0, cut)), name -> new ArrayList<>())
                        .add(decoded(pair.substring(cut + 1)));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
