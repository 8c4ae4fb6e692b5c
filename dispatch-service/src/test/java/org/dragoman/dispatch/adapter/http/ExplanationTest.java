package org.dragoman.dispatch.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.dispatch.adapter.http.TwoCities.token;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A supervisor asks why, by the API and on a page. */
class ExplanationTest {

    private static final String ALERT = """
            insert into dispatch.ledger (city_id, request_id, at, kind, facts)
            values ('nyc', ?, dispatch.clock(), 'NEEDS_HUMAN', '{}')
            """;

    private static final String VENDOR = """
            insert into dispatch.vendor (city_id, vendor_id, name, phone_cipher, varieties, rank)
            values ('nyc', 'told', 'Harbor', 'x', '{}', 9)
            """;
    private static final String VENDORS_CALL = """
            with noted as (
                insert into dispatch.ledger (city_id, request_id, at, kind, facts)
                values ('nyc', ?, dispatch.clock(), 'VENDOR_RUNG', '{"epoch": 1}'))
            insert into dispatch.assignment (city_id, assignment_id, request_id, seat, epoch, vendor_id, state, end_reason,
                offered_at, accepted_at, ended_at, cost_cents)
            select 'nyc', gen_random_uuid(), ?, 'PRIMARY', 1, 'told', 'ENDED', 'SESSION_ENDED', t.now,
                t.now + interval '7 seconds', t.now + interval '2 minutes', 285
            from (select dispatch.clock() as now) t
            """;

    private final ServedDispatch dispatch = ServedDispatch.shared();
    private final WebTestClient supervisor = dispatch.as(token("nyc", "supervisor"));
    private String request = "";

    @BeforeEach
    void ask() {
        var answer = supervisor.post().uri("/api/v1/requests").header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON).bodyValue(Map.of("language", "ht", "site", "flushing"))
                .exchange().expectStatus().isCreated().returnResult(Void.class);
        request = String.valueOf(answer.getResponseHeaders().getLocation());
    }

    @AfterEach
    void takeBack() {
        supervisor.post().uri(request + "/cancel").exchange().expectStatus().isOk();
    }

    @Test
    void whyNobodyIsRung() {
        supervisor.get().uri(request + "/explanation").exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.language").isEqualTo("ht")
                .jsonPath("$.complete").isEqualTo(true)
                .jsonPath("$.entries[0].kind").isEqualTo("REQUESTED")
                .jsonPath("$.entries[0].channel").isEqualTo("DESK")
                .jsonPath("$.entries[0].chosen").doesNotExist()
                .jsonPath("$.entries[1].kind").isEqualTo("WAIT")
                .jsonPath("$.entries[1].eligible").isEmpty()
                .jsonPath("$.entries[1].rejected[?(@.interpreter == '4127')].why").isEqualTo("NOT_AVAILABLE");
    }

    @Test
    void anotherCitysRequestIsNotThere() {
        dispatch.as(token("montreal", "supervisor")).get().uri(request + "/explanation").exchange().expectStatus()
                .isNotFound().expectHeader().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        supervisor.get().uri("/api/v1/requests/what/explanation").exchange().expectStatus().isNotFound();
    }

    @Test
    void thatSupervisorsWereAlertedIsToldByBoth() throws SQLException {
        var id = request.substring(request.lastIndexOf('/') + 1);
        try (var sql = dispatch.database().connect()) {
            TwoCities.run(sql, ALERT, UUID.fromString(id));
        }
        supervisor.get().uri(request + "/explanation").exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.entries[?(@.kind == 'NEEDED_HUMAN')].at").isNotEmpty()
                .jsonPath("$.entries[?(@.kind == 'NEEDED_HUMAN')].to").doesNotExist()
                .jsonPath("$.entries[?(@.kind == 'WAIT')]").isNotEmpty();
        assertThat(Visitor.loggedIn(dispatch, "", "supervisor").get("/board/requests/" + id).getResponseBody())
                .contains("Too many offers came to nothing: supervisors were alerted").doesNotContain("??");
    }

    @Test
    void whatAVendorTookAndCostIsToldByBoth() throws SQLException {
        var id = UUID.fromString(request.substring(request.lastIndexOf('/') + 1));
        try (var sql = dispatch.database().connect()) {
            TwoCities.run(sql, VENDOR);
            TwoCities.run(sql, VENDORS_CALL, id, id);
        }
        supervisor.get().uri(request + "/explanation").exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.entries[?(@.kind == 'RING')].ring.vendor").isEqualTo("Harbor")
                .jsonPath("$.entries[?(@.kind == 'RING')].ring.pickedUp").isNotEmpty()
                .jsonPath("$.entries[?(@.kind == 'RING')].ring.cost.cents").isEqualTo(285);
        assertThat(Visitor.loggedIn(dispatch, "", "supervisor").get("/board/requests/" + id).getResponseBody())
                .contains("Harbor took the call", "7 s after it was called", "Charged: 2.85").doesNotContain("??");
    }

    @Test
    void theBoardLeadsToThePageThatTellsIt() {
        var id = request.substring(request.lastIndexOf('/') + 1);
        var sam = Visitor.loggedIn(dispatch, "", "supervisor");
        assertThat(sam.get("/board").getResponseBody()).contains("href=\"/board/requests/" + id + "\"");
        assertThat(sam.get("/board/requests/" + id).getResponseBody())
                .contains("Request received from a desk", "nobody could be asked", "Not available: 4127, 4128")
                .doesNotContain("Jean", "??");
        var luc = Visitor.loggedIn(dispatch, "/montreal", "supervisor");
        assertThat(luc.get("/montreal/board/requests/" + id).getStatus().value()).isEqualTo(404);
    }
}
