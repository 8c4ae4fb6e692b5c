package org.dragoman.gateway.adapter.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.type.PhoneNumber;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.dragoman.gateway.port.Carrier.Placement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A Calls.create is a phone that rings: how often does a server see it, whatever it answers? */
class LeanHttpClientTest {

    private final AtomicInteger posts = new AtomicInteger();
    private final CountDownLatch release = new CountDownLatch(1);
    private HttpServer server;
    private volatile int status = 500;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    @AfterEach
    void stop() {
        release.countDown();
        server.stop(0);
    }

    @Test
    void theStockClientReplaysAndOursDoesNot() {
        assertThat(placed(client(new Redirected(base())))).isInstanceOf(Placement.Unclear.class);
        assertThat(posts).as("the trap, as the stock client still has it").hasValueGreaterThan(1);
        posts.set(0);
        assertThat(placed(ours())).isInstanceOf(Placement.Unclear.class);
        assertThat(posts).hasValue(1);
    }

    @Test
    void anUnavailableCarrierIsAskedOnceAndWhatBecameOfItIsUnclear() {
        status = 503;
        assertThat(placed(ours())).isInstanceOf(Placement.Unclear.class);
        assertThat(posts).hasValue(1);
    }

    @Test
    void onlyTooManyRequestsIsAskedAgainAndIsCertainlyNotTaken() {
        status = 429;
        assertThat(placed(ours())).isInstanceOf(Placement.NotNow.class);
        assertThat(posts).hasValue(3);
    }

    @Test
    void aRefusalIsForGood() {
        status = 400;
        assertThat(placed(ours())).isEqualTo(new Placement.Refused(21211));
        assertThat(posts).hasValue(1);
    }

    @Test
    void aSlowCarrierIsGivenUpAndNotAskedAgain() {
        status = 0;
        assertThat(placed(ours())).isInstanceOf(Placement.Unclear.class);
        assertThat(posts).hasValue(1);
    }

    @Test
    void aConnectionThatBreaksAfterTheRequestIsUnclear() throws IOException {
        try (var socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var seen = new AtomicInteger();
            Thread.startVirtualThread(() -> {
                while (!socket.isClosed()) {
                    try (Socket one = socket.accept()) {
                        one.getInputStream().read(new byte[100]);
                        seen.incrementAndGet();
                    } catch (IOException closed) {
                        return;
                    }
                }
            });
            var base = URI.create("http://localhost:" + socket.getLocalPort());
            assertThat(placed(client(new LeanHttpClient(base, Duration.ofSeconds(2)))))
                    .isInstanceOf(Placement.Unclear.class);
            assertThat(seen).hasValue(1);
        }
    }

    @Test
    void aCarrierThatIsNotThereHasNotBeenAsked() {
        server.stop(0);
        assertThat(placed(ours())).isInstanceOf(Placement.NotNow.class);
    }

    private TwilioRestClient ours() {
        return client(new LeanHttpClient(base(), Duration.ofMillis(700)));
    }

    private static TwilioRestClient client(com.twilio.http.HttpClient http) {
        return new TwilioRestClient.Builder("AC1", "t").httpClient(http).build();
    }

    private URI base() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private static Placement placed(TwilioRestClient client) {
        var failure = catchThrowableOfType(RuntimeException.class,
                () -> Call.creator(new PhoneNumber("+12125551001"), new PhoneNumber("+12125550100"),
                        URI.create("https://a.example/x")).create(client));
        return Refusals.placement(failure);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            posts.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            if (status == 0) {
                release.await();
                return;
            }
            exchange.getResponseHeaders().add("Retry-After", "0");
            var body = "{\"code\": 21211, \"message\": \"+12125551001 is no number\", \"status\": %d}"
                    .formatted(status).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The SDK's own transport, only sent to our server. */
    private static final class Redirected extends NetworkHttpClient {

        private final URI base;

        Redirected(URI base) {
            this.base = base;
        }

        @Override
        public com.twilio.http.Response makeRequest(com.twilio.http.Request request) {
            var path = URI.create(request.constructURL().toString()).getRawPath();
            var there = new com.twilio.http.Request(request.getMethod(), base + path);
            request.getPostParams().forEach((key, values) -> values.forEach(value -> there.addPostParam(key, value)));
            there.setAuth("AC1", "t");
            return super.makeRequest(there);
        }
    }
}
