package org.dragoman.campaign.proxy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** One server behind a load balancer, asked again and again whether it can serve. */
final class Backend implements AutoCloseable {

    private static final Duration ASK_EVERY = Duration.ofMillis(400);
    private static final int ANSWER_WITHIN_MILLIS = 800;
    /** So many in a row: a machine that is busy with everything else misses one. A frozen process gives none at all. */
    private static final int ILL_AFTER = 2;
    private static final byte[] QUESTION = "GET /actuator/health/readiness HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);
    private static final String YES = "HTTP/1.1 200";

    private final int port;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    /** Written by the watching thread alone. */
    private volatile int failures;
    private volatile boolean closed;

    Backend(int port) {
        this.port = port;
    }

    boolean isWell() {
        return failures < ILL_AFTER;
    }

    Socket connect() throws IOException {
        connections.removeIf(Socket::isClosed);
        var socket = Dial.connect(port);
        connections.add(socket);
        return socket;
    }

    /** Returns at once. */
    void watch() {
        Thread.ofVirtual().start(() -> {
            while (!closed) {
                count(answersYes());
                LockSupport.parkNanos(ASK_EVERY.toNanos());
            }
        });
    }

    @Override
    public void close() {
        closed = true;
    }

    /** Whoever waits for a server that falls ill is told so, and asks the other. */
    private void count(boolean yes) {
        failures = yes ? 0 : failures + 1;
        if (failures == ILL_AFTER) {
            connections.forEach(Wire::reset);
        }
    }

    private boolean answersYes() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), ANSWER_WITHIN_MILLIS);
            socket.setSoTimeout(ANSWER_WITHIN_MILLIS);
            socket.getOutputStream().write(QUESTION);
            var answer = socket.getInputStream().readNBytes(YES.length());
            return YES.equals(new String(answer, StandardCharsets.US_ASCII));
        } catch (IOException no) {
            return false;
        }
    }
}
