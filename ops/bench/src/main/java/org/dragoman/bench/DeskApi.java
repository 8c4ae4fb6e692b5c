package org.dragoman.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The desk API, as an agency's own software would call it. */
public final class DeskApi {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT).build();
    private final URI base;
    private final String token;

    public DeskApi(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** Completes with the id of the request of this number, or with the refusal as an exception. */
    public CompletableFuture<UUID> request(Wanted wanted, int number) {
        var body = Map.of("language", wanted.language(number), "site", wanted.site(), "connect",
                Map.of("desk", wanted.deskNumber()));
        return post("/api/v1/requests", UUID.randomUUID(), body)
                .thenApply(answer -> UUID.fromString(expect(201, answer).required("id").asString()));
    }

    public CompletableFuture<Void> cancel(UUID request) {
        return post("/api/v1/requests/%s/cancel".formatted(request), UUID.randomUUID(), Map.of()).thenAccept(answer -> {
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException("cancel answered " + answer.statusCode());
            }
        });
    }

    private CompletableFuture<HttpResponse<String>> post(String path, UUID key, Map<String, ?> body) {
        return http.sendAsync(HttpRequest.newBuilder(base.resolve(path)).timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                .header("Idempotency-Key", key.toString())
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))).build(), BodyHandlers.ofString());
    }

    private static JsonNode expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException("%d %s".formatted(answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body());
    }
}
