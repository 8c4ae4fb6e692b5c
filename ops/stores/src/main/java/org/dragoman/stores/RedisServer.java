package org.dragoman.stores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A running Redis without persistence: whoever stops it finds it empty, and with another run id, after
 * {@link #start()}. The address stays the same.
 */
public final class RedisServer implements AutoCloseable {

    private static final int ANSWER_WITHIN_MILLIS = 5_000;

    private final RestartableServer server;

    RedisServer(RestartableServer server) {
        this.server = server;
    }

    public String host() {
        return server.host();
    }

    public int port() {
        return server.port();
    }

    /** Forgets all keys of all databases. */
    public void flush() {
        command("FLUSHALL");
    }

    /** Breaks all connections and refuses new ones. */
    public void stop() {
        server.stop();
    }

    public void start() {
        server.start();
    }

    @Override
    public void close() {
        server.close();
    }

    // The inline form of the protocol: one line there, one line back; no client library is needed for that.
    private void command(String line) {
        try (var socket = new Socket(host(), port())) {
            socket.setSoTimeout(ANSWER_WITHIN_MILLIS);
            socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            if (socket.getInputStream().read() != '+') {
                throw new IllegalStateException("Redis refused " + line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Redis did not answer " + line, e);
        }
    }
}
