package org.dragoman.dispatch.adapter.http;

import static org.dragoman.dispatch.adapter.http.TwoCities.token;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A desk sees and ends the requests of its own site only; that another site's request exists it cannot find out. */
class OneSiteTest {

    private final ServedDispatch dispatch = ServedDispatch.shared();
    private final WebTestClient flushing = dispatch.as(token("nyc", "desk"));
    private final WebTestClient supervisor = dispatch.as(token("nyc", "supervisor"));

    private Object askedInTheBronx() {
        var request = supervisor.post().uri("/api/v1/requests").header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(Map.of("language", "ti", "site", "bronx")).exchange().expectStatus().isCreated()
                .expectBody(Map.class).returnResult().getResponseBody();
        return Objects.requireNonNull(Objects.requireNonNull(request).get("id"));
    }

    @Test
    void anotherSitesRequestIsNeitherSeenNorCancelled() {
        var request = askedInTheBronx();
        flushing.get().uri("/api/v1/requests/{id}", request).exchange().expectStatus().isNotFound();
        flushing.get().uri("/api/v1/requests/{id}/events", request).exchange().expectStatus().isNotFound();
        flushing.post().uri("/api/v1/requests/{id}/cancel", request).exchange().expectStatus().isNotFound();
        supervisor.get().uri("/api/v1/requests/{id}", request).exchange().expectBody()
                .jsonPath("$.state").isEqualTo("WAITING");
        supervisor.post().uri("/api/v1/requests/{id}/cancel", request).exchange().expectStatus().isOk()
                .expectBody().jsonPath("$.state").isEqualTo("CANCELLED");
    }
}
