package org.dragoman.gateway.adapter.twilio.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dragoman.gateway.config.GatewayProperties;
import org.dragoman.gateway.adapter.twilio.TwilioProperties;
import org.dragoman.gateway.support.FakeCarrier;
import org.dragoman.gateway.support.Signer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

/** Who gets in while the token is rotated, and that nobody does without one. */
class SignatureFilterTest {

    private static final String BASE = "https://phone.example.org";
    private static final String PATH = "/twilio/status/line";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void whileTheTokenIsRotatedBothAreValid() {
        assertThat(answer("before", signedBy("new"))).isEqualTo(HttpStatus.OK);
        assertThat(answer("before", signedBy("before"))).isEqualTo(HttpStatus.OK);
        assertThat(rejected()).isZero();
    }

    @Test
    void afterwardsTheOldOneIsAForgersAndIsCounted() {
        assertThat(answer(null, signedBy("before"))).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(answer("", signedBy("before"))).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(rejected()).isEqualTo(2);
    }

    @Test
    void withoutASignatureNobodyGetsInWhateverIsSet() {
        assertThat(answer("before", null)).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(answer("before", "")).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(answer(" ", signedBy(" "))).as("a blank token is none").isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void theRestInterfaceIsAskedWithTheNewOne() {
        assertThat(twilio("before").token()).isEqualTo("new");
        assertThat(twilio("before").tokens()).containsExactly("new", "before");
    }

    private static TwilioProperties twilio(@Nullable String previous) {
        return new TwilioProperties(URI.create("https://api.twilio.com"), FakeCarrier.ACCOUNT, "new", previous);
    }

    private static String signedBy(String token) {
        return Signer.sign(token, BASE + PATH, Map.of("CallSid", "CA1"));
    }

    private HttpStatus answer(@Nullable String previous, @Nullable String signature) {
        var filter = new SignatureFilter(
                new GatewayProperties(URI.create(BASE), 1, Duration.ofHours(1), "twilio", List.of("US")),
                twilio(previous),
                meters);
        var request = MockServerHttpRequest.post(PATH).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        if (signature != null) {
            request.header("X-Twilio-Signature", signature);
        }
        var exchange = MockServerWebExchange.from(request.body("CallSid=CA1"));
        filter.filter(exchange, inside -> Mono.fromRunnable(() -> inside.getResponse().setStatusCode(HttpStatus.OK)))
                .block();
        return HttpStatus.valueOf(Objects.requireNonNull(exchange.getResponse().getStatusCode()).value());
    }

    private double rejected() {
        return meters.counter("dragoman.gateway.webhooks.rejected").count();
    }
}
