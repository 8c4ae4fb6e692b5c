package org.dragoman.campaign.proxy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Before servers that answer each line with their name, a letter, and say when they are asked whether they are well. */
class BalancerTest {

    private static final int LONG_MILLIS = 10_000;

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (var one : open.reversed()) {
            one.close();
        }
    }

    @Test
    void eachIsAskedInTurn() throws IOException {
        var front = before(new Server("a").port(), new Server("b").port());

        assertThat(List.of(ask(front), ask(front), ask(front), ask(front))).containsExactlyInAnyOrder("a", "a", "b",
                "b");
    }

    @Test
    void whoRefusesIsPassedBy() throws IOException {
        var front = before(portOfNobody(), new Server("b").port());

        for (int i = 0; i < 4; i++) {
            assertThat(ask(front)).isEqualTo("b");
        }
    }

    @Test
    void whoIsNotWellIsPassedByAndComesBack() throws IOException {
        var ill = new Server("a");
        var front = before(ill.port(), new Server("b").port());
        try (var waiting = client(front)) {
            assertThat(ask(waiting)).isEqualTo("a");
            ill.well = false;
            assertThatThrownBy(() -> waiting.getInputStream().read()).isInstanceOf(SocketException.class);
        }
        for (int i = 0; i < 4; i++) {
            assertThat(ask(front)).isEqualTo("b");
        }

        ill.well = true;
        assertThat(untilAnswered(front, "a")).isTrue();
    }

    @Test
    void whereNobodyIsWellAnybodyIsTried() throws IOException {
        var only = new Server("a");
        only.well = false;

        assertThat(ask(before(only.port()))).isEqualTo("a");
    }

    private static boolean untilAnswered(Proxy front, String name) throws IOException {
        var deadline = System.nanoTime() + LONG_MILLIS * 1_000_000L;
        while (System.nanoTime() < deadline) {
            if (ask(front).equals(name)) {
                return true;
            }
        }
        return false;
    }

    private Proxy before(Integer... ports) {
        var balancer = Balancer.before(List.of(ports));
        open.add(balancer);
        var proxy = Proxy.before(balancer);
        open.add(proxy);
        return proxy;
    }

    private static Socket client(Proxy front) throws IOException {
        var client = new Socket("127.0.0.1", front.port());
        client.setSoTimeout(LONG_MILLIS);
        return client;
    }

    private static String ask(Proxy front) throws IOException {
        try (var client = client(front)) {
            return ask(client);
        }
    }

    private static String ask(Socket client) throws IOException {
        client.getOutputStream().write("?\n".getBytes(US_ASCII));
        return Character.toString(client.getInputStream().read());
    }

    private static int portOfNobody() throws IOException {
        try (var nobody = new ServerSocket(0)) {
            return nobody.getLocalPort();
        }
    }

    private final class Server implements AutoCloseable {

        private final ServerSocket door = new ServerSocket(0, 64, InetAddress.getByName("127.0.0.1"));
        private final String name;
        private volatile boolean well = true;

        Server(String name) throws IOException {
            this.name = name;
            open.add(this);
            Thread.ofVirtual().start(() -> {
                while (!door.isClosed()) {
                    try {
                        var client = door.accept();
                        Thread.ofVirtual().start(() -> serve(client));
                    } catch (IOException closed) {
                        return;
                    }
                }
            });
        }

        int port() {
            return door.getLocalPort();
        }

        private void serve(Socket client) {
            try (client; var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII))) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    var answer = line.startsWith("GET /actuator/health/readiness ") ? health() : name;
                    client.getOutputStream().write(answer.getBytes(US_ASCII));
                }
            } catch (IOException gone) {
                // By the balancer.
            }
        }

        private String health() {
            return "HTTP/1.1 %d \r\n\r\n".formatted(well ? 200 : 503);
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }
}
