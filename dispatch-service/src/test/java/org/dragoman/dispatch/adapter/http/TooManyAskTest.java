package org.dragoman.dispatch.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.dispatch.adapter.http.TwoCities.token;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.dragoman.dispatch.adapter.resilience.AskLimit;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** As many asks in hand as are let in at once: whoever comes then is told so, and kept as soon as one has gone. */
class TooManyAskTest {

    private static final int TOO_MANY = 8;
    private static final String BODY = """
            {"language": "ht", "site": "flushing"}""";

    private final ServedDispatch dispatch = ServedDispatch.shared();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void areRefusedAtOnceAndKeptAsSoonAsThereIsRoom() {
        var inHand = IntStream.range(0, AskLimit.AT_ONCE).mapToObj(number -> inHand()).toList();
        try {
            var asks = IntStream.range(0, TOO_MANY).mapToObj(number -> send("/api/v1/requests", BODY)).toList();
            assertThat(asks.stream().map(CompletableFuture::join)).allSatisfy(TooManyAskTest::saysWhatToDo);
        } finally {
            inHand.forEach(Disposable::dispose);
        }
        var kept = send("/api/v1/requests", BODY).join();
        assertThat(kept.statusCode()).isEqualTo(201);
        takeBack(kept);
    }

    /** An ask that takes until it is let go of; a database that only is slow would answer sooner than a busy machine asks. */
    private Disposable inHand() {
        return dispatch.bean(AskLimit.class).ofDesks(Mono.never()).subscribe();
    }

    private static void saysWhatToDo(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("More is asked for at this moment").contains("Idempotency-Key");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("3");
    }

    private void takeBack(HttpResponse<String> kept) {
        var cancel = kept.headers().firstValue("Location").orElseThrow() + "/cancel";
        assertThat(send(cancel, "").join().statusCode()).isEqualTo(200);
    }

    private CompletableFuture<HttpResponse<String>> send(String path, String body) {
        return http.sendAsync(HttpRequest.newBuilder(URI.create(dispatch.url() + path))
                .header("Authorization", "Bearer " + token("nyc", "desk"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
