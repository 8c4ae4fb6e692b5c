package org.dragoman.local.e2e;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The desk API with the token that the ready line prints. */
final class Desk {

    private final Http http;

    Desk(URI dispatch, String token) {
        http = new Http(dispatch, Map.of("Authorization", "Bearer " + token));
    }

    Http http() {
        return http;
    }

    /** The id of the accepted request. */
    String request(String language, String site, String deskNumber) {
        var body = Map.of("language", language, "site", site, "connect", Map.of("desk", deskNumber));
        return http.post("/api/v1/requests", body, Map.of("Idempotency-Key", UUID.randomUUID().toString())).ok()
                .path("id").asString();
    }

    JsonNode see(String request) {
        return http.get("/api/v1/requests/" + request).ok();
    }

    String state(String request) {
        return see(request).path("state").asString();
    }

    void awaitState(String request, String state) {
        await("request %s is %s".formatted(request, state)).atMost(Wall.SOON).until(() -> state(request).equals(state));
    }

    JsonNode board() {
        return http.get("/api/v1/board").ok();
    }
}
