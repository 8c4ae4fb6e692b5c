package org.dragoman.local.e2e;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
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
    String request(String language, String site, Map<String, String> connect) {
        return ask(language, site, connect, UUID.randomUUID().toString()).ok().path("id").asString();
    }

    Http.Answer ask(String language, String site, Map<String, String> connect, String key) {
        return http.post("/api/v1/requests", Map.of("language", language, "site", site, "connect", connect),
                Map.of("Idempotency-Key", key));
    }

    /** The same for somebody who is to be called back within this time; the site's own phone is rung after them. */
    String callBack(String language, String site, String number, Duration within) {
        return http.post("/api/v1/requests",
                Map.of("language", language, "site", site, "callback",
                        Map.of("number", number, "until", Instant.now().plus(within).toString())),
                Map.of("Idempotency-Key", UUID.randomUUID().toString())).ok().path("id").asString();
    }

    Http.Answer cancel(String request) {
        return http.post("/api/v1/requests/%s/cancel".formatted(request), Map.of());
    }

    void availability(String interpreterId, String availability) {
        http.put("/api/v1/interpreters/%s/availability".formatted(interpreterId), Map.of("availability", availability))
                .ok();
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
