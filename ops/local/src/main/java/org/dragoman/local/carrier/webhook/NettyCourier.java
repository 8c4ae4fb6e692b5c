package org.dragoman.local.carrier.webhook;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpMethod;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.dragoman.local.carrier.time.Timeline;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;

/** Real HTTP. A connection is not kept for the next webhook: a server that was killed in between must be noticed. */
public final class NettyCourier implements Courier {
    private static final int LARGEST_BODY = 8 * 1024 * 1024;

    private final Timeline timeline;
    private final HttpClient client = HttpClient.create(ConnectionProvider.newConnection()).disableRetry(true);

    public NettyCourier(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public void carry(HttpAttempt attempt, Consumer<HttpOutcome> outcome) {
        send(attempt)
                .onErrorResume(failure -> Mono.just(new HttpOutcome.Unanswered(!neverConnected(failure))))
                .subscribe(done -> timeline.run(() -> outcome.accept(done)));
    }

    private Mono<HttpOutcome> send(HttpAttempt attempt) {
        HttpClient.RequestSender request = client
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) attempt.connect().toMillis())
                .responseTimeout(attempt.read())
                .headers(headers -> attempt.headers().forEach(headers::set))
                .request(HttpMethod.valueOf(attempt.method()))
                .uri(attempt.url());
        String body = attempt.body();
        HttpClient.ResponseReceiver<?> receiver = body == null
                ? request
                : request.send(Mono.fromSupplier(
                        () -> Unpooled.wrappedBuffer(body.getBytes(StandardCharsets.UTF_8))));
        return receiver.responseSingle((response, content) -> ByteBufFlux.fromInbound(content)
                .aggregate()
                .asByteArray()
                .defaultIfEmpty(new byte[0])
                .map(bytes -> answered(response, attempt.url(), bytes)))
                .timeout(attempt.connect().plus(attempt.read()).plus(Duration.ofMillis(250)));
    }

    private static HttpOutcome answered(HttpClientResponse response, URI asked, byte[] body) {
        if (body.length > LARGEST_BODY) {
            return new HttpOutcome.Unanswered(true);
        }
        return new HttpOutcome.Answered(response.status().code(), response.responseHeaders().get("Content-Type"),
                body, location(response.responseHeaders().get("Location"), asked));
    }

    private static @Nullable URI location(@Nullable String header, URI asked) {
        try {
            return header == null ? null : asked.resolve(header);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean neverConnected(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }
}
