package org.dragoman.dispatch.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.dispatch.adapter.http.TwoCities.token;
import static org.hamcrest.Matchers.containsString;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.dragoman.stores.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A city whose calls of today are used up: what its desks are told, and how its supervisors let them go on. */
@TestInstance(Lifecycle.PER_CLASS)
class LimitsApiTest {

    private ServedDispatch dispatch = ServedDispatch.shared();

    @BeforeAll
    void start() throws SQLException {
        dispatch = ServedDispatch.on(Stores.postgres().freshDatabase(), Map.of());
        new TwoCities(dispatch).found();
        try (var sql = dispatch.database().connect()) {
            TwoCities.run(sql, "update dispatch.city set settings = '{\"limits\": {\"callsPerDay\": 4}}'");
            TwoCities.run(sql, """
                    insert into dispatch.outbox (city_id, command_id, request_id, leg_id, kind, body, state, created_at, due_at)
                    select 'nyc', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'RING', '{}', 'SENT', now(), now()
                    from generate_series(1, 4)
                    """);
        }
    }

    @AfterAll
    void stop() {
        dispatch.close();
    }

    private ResponseSpec asks(String city, String connect) {
        return dispatch.as(token(city, "desk")).post().uri("/api/v1/requests")
                .header("Idempotency-Key", UUID.randomUUID().toString()).contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"language\": \"ht\", \"connect\": " + connect + "}").exchange();
    }

    @Test
    void anAdminSaysWhoIsToldAndTheNumberIsSealed() throws SQLException {
        var admin = dispatch.as(token("nyc", "admin"));
        admin.put().uri("/api/v1/limits/pager").contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"number\": \"12\"}").exchange().expectStatus().isEqualTo(422);
        admin.put().uri("/api/v1/limits/pager").contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"number\": \"+1 212 555 0198\"}").exchange().expectStatus().isNoContent();
        assertThat(pager()).isGreaterThan(12);
        admin.put().uri("/api/v1/limits/pager").contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"number\": \"\"}").exchange().expectStatus().isNoContent();
        assertThat(pager()).isZero();
    }

    private int pager() throws SQLException {
        try (var sql = dispatch.database().connect();
                var read = sql.createStatement();
                var rows = read.executeQuery(
                        "select coalesce(max(length(phone_cipher)), 0) from dispatch.pager where city_id = 'nyc'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void typedNumbersAreRefusedUntilASupervisorLiftsIt() {
        asks("nyc", "{\"resident\": \"+12125550142\"}").expectStatus().isEqualTo(409).expectBody()
                .jsonPath("$.detail").value(containsString("supervisor can lift"));
        asks("nyc", "{}").expectStatus().isCreated();
        asks("montreal", "{\"resident\": \"+15145550142\"}").expectStatus().isCreated();

        var desk = Visitor.loggedIn(dispatch, "", "desk");
        desk.get("/desk");
        assertThat(desk.post("/desk/requests", Map.of("language", "ht", "until", "hour", "person",
                "+12125550142", "key", UUID.randomUUID().toString())).getResponseBody()).contains("used up");

        var sam = Visitor.loggedIn(dispatch, "", "supervisor");
        assertThat(String.valueOf(sam.get("/board").getResponseBody()))
                .contains("4 of 4 outgoing calls of today are made", "not called until midnight", "Lift it for today");
        assertThat(String.valueOf(Visitor.loggedIn(dispatch, "/montreal", "supervisor").get("/montreal/board")
                .getResponseBody())).doesNotContain("limit-title");
        var supervisor = dispatch.as(token("nyc", "supervisor"));
        supervisor.get().uri("/api/v1/board").exchange().expectBody().jsonPath("$.limit.calls").isEqualTo(4)
                .jsonPath("$.limit.reached").isEqualTo(true);

        assertThat(Visitor.location(sam.post("/board/limit/lift", Map.of()))).isEqualTo("/board");
        supervisor.post().uri("/api/v1/limits/lift").exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.lifted").isEqualTo(true).jsonPath("$.refusesTypedNumbers").isEqualTo(false)
                .jsonPath("$.callsPerDay").isEqualTo(4);
        asks("nyc", "{\"resident\": \"+12125550142\"}").expectStatus().isCreated();
        assertThat(String.valueOf(sam.get("/board").getResponseBody())).contains("Lifted for today")
                .doesNotContain("Lift it for today");
    }
}
