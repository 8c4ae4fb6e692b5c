package org.dragoman.dispatch.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.dispatch.adapter.http.TwoCities.token;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.dragoman.dispatch.adapter.resilience.AskLimit;
import org.junit.jupiter.api.Test;

/** A database that keeps everybody waiting: the asks that are let in are kept, the others are refused while it lasts. */
class TooManyAskTest {

    private static final int TOO_MANY = 8;
    private static final String BODY = """
            {"language": "ht", "site": "flushing"}""";

    private final ServedDispatch dispatch = ServedDispatch.shared();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void areRefusedAtOnceAndTheOthersAreKept() throws Exception {
        var refused = new CountDownLatch(TOO_MANY);
        try (var owner = dispatch.database().connect(); var held = owner.createStatement()) {
            owner.setAutoCommit(false);
            held.execute("lock table dispatch.request in share row exclusive mode");
            var asks = IntStream.range(0, AskLimit.AT_ONCE + TOO_MANY).mapToObj(number -> ask(refused)).toList();
            assertThat(refused.await(10, TimeUnit.SECONDS)).isTrue();
            owner.rollback();
            var answers = asks.stream().map(CompletableFuture::join).toList();
            assertThat(answers.stream().filter(answer -> answer.statusCode() == 201)).hasSize(AskLimit.AT_ONCE);
            assertThat(answers.stream().filter(answer -> answer.statusCode() == 503)).hasSize(TOO_MANY)
                    .allSatisfy(TooManyAskTest::saysWhatToDo);
            answers.stream().filter(answer -> answer.statusCode() == 201).forEach(this::takeBack);
        }
    }

    private static void saysWhatToDo(HttpResponse<String> answer) {
        assertThat(answer.body()).contains("More is asked for at this moment").contains("Idempotency-Key");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("3");
    }

    private CompletableFuture<HttpResponse<String>> ask(CountDownLatch refused) {
        return send("/api/v1/requests", BODY).whenComplete((answer, failure) -> {
            if (answer != null && answer.statusCode() == 503) {
                refused.countDown();
            }
        });
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
