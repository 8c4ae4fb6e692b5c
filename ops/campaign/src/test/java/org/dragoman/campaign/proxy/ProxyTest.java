package org.dragoman.campaign.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that answers each byte with the next one. */
class ProxyTest {

    private static final int SHORT_MILLIS = 150;
    private static final int LONG_MILLIS = 5_000;

    private final BlockingQueue<Integer> heard = new LinkedBlockingQueue<>();
    private ServerSocket server;
    private Proxy proxy;

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 16, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    var client = server.accept();
                    Thread.ofVirtual().start(() -> answer(client));
                } catch (IOException closed) {
                    return;
                }
            }
        });
        proxy = Proxy.before(Dial.to(server::getLocalPort));
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    void fairWeatherPassesBothWays() throws IOException {
        try (var client = client()) {
            assertThat(ask(client, 1)).isEqualTo(2);
        }
    }

    @Test
    void aHoleKeepsWhatIsSentUntilItIsMended() throws Exception {
        try (var client = client()) {
            proxy.weather(Weather.HOLE);
            client.getOutputStream().write(5);
            client.setSoTimeout(SHORT_MILLIS);
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            assertThat(heard).isEmpty();

            proxy.weather(Weather.FAIR);
            client.setSoTimeout(LONG_MILLIS);
            assertThat(client.getInputStream().read()).isEqualTo(6);
        }
    }

    @Test
    void aLostReplyWasDoneAllTheSame() throws Exception {
        try (var client = client()) {
            proxy.weather(Weather.REPLIES_LOST);
            client.getOutputStream().write(7);

            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
            assertThat(heard.poll(LONG_MILLIS, TimeUnit.MILLISECONDS)).isEqualTo(7);
        }
    }

    @Test
    void downRefusesNewConnectionsAndResetsOldOnes() throws IOException {
        try (var old = client()) {
            ask(old, 1);
            proxy.weather(Weather.DOWN);

            assertThatThrownBy(() -> old.getInputStream().read()).isInstanceOf(SocketException.class);
            assertThatThrownBy(() -> {
                try (var fresh = client()) {
                    ask(fresh, 1);
                }
            }).isInstanceOf(IOException.class);
        }
    }

    @Test
    void finLooksLikeAnEndInGoodOrderAndRstDoesNot() throws IOException {
        try (var ended = client(); var reset = client()) {
            ask(ended, 1);
            proxy.cut(Farewell.FIN);
            assertThat(ended.getInputStream().read()).isEqualTo(-1);
        }
        try (var reset = client()) {
            ask(reset, 1);
            proxy.cut(Farewell.RST);
            assertThatThrownBy(() -> reset.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    private Socket client() throws IOException {
        var socket = new Socket("127.0.0.1", proxy.port());
        socket.setSoTimeout(LONG_MILLIS);
        return socket;
    }

    private static int ask(Socket client, int value) throws IOException {
        client.getOutputStream().write(value);
        return client.getInputStream().read();
    }

    private void answer(Socket client) {
        try (client) {
            for (int value = client.getInputStream().read(); value >= 0; value = client.getInputStream().read()) {
                heard.add(value);
                client.getOutputStream().write(value + 1);
            }
        } catch (IOException cut) {
            // By the proxy.
        }
    }
}
