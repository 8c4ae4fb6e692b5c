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
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The carrier's REST API, reduced to what these tests ask: calls with a status, and what was ordered. */
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
    private final List<Map<String, String>> texts = new CopyOnWriteArrayList<>();
    /** 0: works. Else this HTTP status for text messages; one is sent all the same if asked so. */
    public volatile int textStatus;
    public volatile boolean sendsAnyway;

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
            var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var path = exchange.getRequestURI().getPath();
            addresses.add(exchange.getRequestURI().toString());
            asked.add(new Asked(exchange.getRequestMethod(), path, form));
            if (exchange.getRequestMethod().equals("DELETE")) {
                delete(exchange, path);
            } else if (exchange.getRequestMethod().equals("POST")) {
                post(exchange, path, form);
            } else {
                get(exchange, path, form(String.valueOf(exchange.getRequestURI().getRawQuery())));
            }
        }
    }

    /** Every request to send a text message. */
    public List<Asked> textOrders() {
        return asked.stream().filter(one -> one.method.equals("POST") && one.path.endsWith("/Messages.json")).toList();
    }

    /** The text messages that went out. */
    public List<Map<String, String>> texts() {
        return texts;
    }

    private void text(HttpExchange exchange, Map<String, String> form) throws IOException {
        if (textStatus == 0 || sendsAnyway) {
            texts.add(Map.of("sid", "SM%032d".formatted(texts.size()), "to", form.getOrDefault("To", ""), "from",
                    form.getOrDefault("From", ""), "body", form.getOrDefault("Body", ""), "status", "sent"));
        }
        answer(exchange, textStatus == 0 ? 201 : textStatus,
                textStatus == 0 ? json(texts.getLast()) : error(textStatus));
    }

    private void post(HttpExchange exchange, String path, Map<String, String> form) throws IOException {
        if (path.endsWith("/Messages.json")) {
            text(exchange, form);
            return;
        }
        if (!path.endsWith("/Calls.json") && !path.endsWith("/Participants.json")) {
            update(exchange, path, form);
            return;
        }
        if (createStatus != 0 && !createsAnyway) {
            answer(exchange, createStatus, error(createStatus));
            return;
        }
        var sid = sid(number.incrementAndGet());
        var call = newCall(sid, form.getOrDefault("To", ""), "outbound-api");
        calls.put(sid, call);
        times.add(System.nanoTime());
        made.add(new Made(sid, form));
        if (createStatus != 0) {
            answer(exchange, createStatus, error(createStatus));
            return;
        }
        answer(exchange, 201, path.endsWith("/Calls.json")
                ? json(call)
                : "{\"call_sid\": \"%s\", \"conference_sid\": \"CF1\", \"status\": \"queued\"}".formatted(sid));
    }

    private void update(HttpExchange exchange, String path, Map<String, String> form) throws IOException {
        var sid = path.substring(path.lastIndexOf('/') + 1).replace(".json", "");
        var call = calls.get(sid);
        if (call == null) {
            answer(exchange, 404, error(404));
            return;
        }
        if (path.contains("/Participants/")) {
            answer(exchange, 200, "{\"call_sid\": \"%s\", \"conference_sid\": \"CF1\"}".formatted(sid));
            return;
        }
        if ("completed".equals(form.get("Status"))) {
            call.put("status", "completed");
        }
        answer(exchange, 200, json(call));
    }

    private void delete(HttpExchange exchange, String path) throws IOException {
        if (eraseStatus != 0) {
            answer(exchange, eraseStatus, error(eraseStatus));
        } else if (calls.remove(path.substring(path.lastIndexOf('/') + 1).replace(".json", "")) == null) {
            answer(exchange, 404, error(404));
        } else {
            exchange.sendResponseHeaders(204, -1);
        }
    }

    public boolean knows(String sid) {
        return calls.containsKey(sid);
    }

    private void get(HttpExchange exchange, String path, Map<String, String> query) throws IOException {
        if (path.endsWith("/Calls.json")) {
            var wanted = query.get("Status");
            var found = calls.values().stream()
                    .filter(call -> wanted == null || wanted.equals(call.get("status")))
                    .map(FakeCarrier::json)
                    .toList();
            answer(exchange, 200, page("calls", found));
        } else if (path.endsWith("/Messages.json")) {
            answer(exchange, 200, page("messages", texts.stream().map(FakeCarrier::json).toList()));
        } else if (path.contains("/Calls/")) {
            var call = calls.get(path.substring(path.lastIndexOf('/') + 1).replace(".json", ""));
            if (call != null && unreadable.equals(call.get("sid"))) {
                answer(exchange, 400, error(400));
            } else {
                answer(exchange, call == null ? 404 : 200, call == null ? error(404) : json(call));
            }
        } else {
            answer(exchange, 200, page(path.contains("Participants") ? "participants" : "conferences", List.of()));
        }
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

    private static String page(String name, List<String> items) {
        return "{\"%s\": [%s], \"page\": 0, \"page_size\": 1000}".formatted(name, String.join(",", items));
    }

    private static String error(int status) {
        return "{\"code\": 20%d, \"message\": \"no\", \"status\": %d}".formatted(status, status);
    }

    static Map<String, String> form(String body) {
        var form = new LinkedHashMap<String, String>();
        for (var pair : body.split("&")) {
            var cut = pair.indexOf('=');
            if (cut > 0) {
                form.put(decoded(pair.substring(0, cut)), decoded(pair.substring(cut + 1)));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
