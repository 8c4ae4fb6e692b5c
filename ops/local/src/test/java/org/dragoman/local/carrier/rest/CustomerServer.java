package org.dragoman.local.carrier.rest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.twilio.security.RequestValidator;
import com.twilio.twiml.TwiML;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A customer's server over real HTTP, which judges every signature by the carrier's published SDK. */
public final class CustomerServer implements AutoCloseable {
    private final HttpServer server;
    private final RequestValidator validator;
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final List<Told> told = new CopyOnWriteArrayList<>();

    public record Told(String path, Map<String, String> form, boolean signed) {}

    public CustomerServer(String authToken) {
        validator = new RequestValidator(authToken);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public URI at(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    public void says(String path, TwiML document) {
        pages.put(path, document.toXml());
    }

    public List<Told> told(String path) {
        return told.stream().filter(one -> one.path().equals(path)).toList();
    }

    public List<Told> told() {
        return told;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> form = form(body);
        String signature = exchange.getRequestHeaders().getFirst("X-Twilio-Signature");
        told.add(new Told(exchange.getRequestURI().getPath(), form,
                signature != null && validator.validate(at(exchange.getRequestURI().toString()).toString(), form,
                        signature)));
        byte[] page = pages.getOrDefault(exchange.getRequestURI().getPath(), "<Response/>")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(200, page.length);
        try (exchange) {
            exchange.getResponseBody().write(page);
        }
    }

    private static Map<String, String> form(@Nullable String body) {
        Map<String, String> form = new HashMap<>();
        for (String field : body == null || body.isEmpty() ? new String[0] : body.split("&", -1)) {
            String[] pair = field.split("=", 2);
            form.put(URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return form;
    }
}
