package org.dragoman.bench.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** A gateway that keeps every command and calls nobody. */
final class KeepingGateway implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final HttpServer server;

    KeepingGateway() {
        // Its answers would wait for the other side's acknowledgement otherwise, 40 ms each.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 128);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/internal/v1/commands", KeepingGateway::keep);
        server.setExecutor(threads);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private static void keep(HttpExchange exchange) throws IOException {
        try (exchange) {
            var command = JSON.readTree(exchange.getRequestBody().readAllBytes());
            var answer = JSON.writeValueAsString(Map.of("commandId", command.required("commandId").asString(),
                    "outcome", "KEPT")).getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
