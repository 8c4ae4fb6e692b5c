package org.dragoman.dispatch.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.dispatch.adapter.http.TwoCities.token;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Two Georgian interpreters are in a call. Whoever asks is told how long it may take, where that can be said honestly. */
class EstimatedWaitTest {

    private static final int CALLS = 12;
    private static final UUID NINO = UUID.fromString("00000000-0000-4000-8000-000000007701");

    private final ServedDispatch dispatch = ServedDispatch.shared();
    private final WebTestClient desk = dispatch.as(token("nyc", "desk"));

    @BeforeEach
    void bothInterpretersAreInACall() throws SQLException {
        try (var sql = dispatch.database().connect()) {
            if (one(sql, "select count(*) from dispatch.interpreter where public_number = '7701'") == 0) {
                var cities = new TwoCities(dispatch);
                cities.interpreter(sql, "nyc", NINO, "7701", "Test", "+12125550171", "ka");
                cities.interpreter(sql, "nyc", UUID.randomUUID(), "7702", "Test", "+12125550172", "ka");
            }
            TwoCities.run(sql,
                    "update dispatch.interpreter set availability = 'IN_CALL' where public_number in ('7701', '7702')");
        }
    }

    @AfterEach
    void forget() throws SQLException {
        try (var sql = dispatch.database().connect()) {
            TwoCities.run(sql, """
                    update dispatch.request set state = 'CANCELLED', end_reason = 'CANCELLED_BY_STAFF', ended_at = now(),
                        deadline_at = null
                    where variety = 'ka' and ended_at is null""");
            TwoCities.run(sql, "delete from dispatch.wait_estimate where variety = 'ka'");
            TwoCities.run(sql, """
                    update dispatch.request set created_at = created_at - interval '30 days' where variety = 'ka'""");
        }
    }

    /** Each rang for 8 s and lasted five minutes; each had been estimated to wait for no more than so many seconds. */
    private void callsEstimatedAs(int seconds) throws SQLException {
        try (var sql = dispatch.database().connect()) {
            for (int number = 1; number <= CALLS; number++) {
                call(sql, UUID.randomUUID(), number, seconds);
            }
        }
    }

    private static void call(Connection sql, UUID request, int hoursAgo, int estimated) throws SQLException {
        TwoCities.run(sql, """
                insert into dispatch.request (city_id, request_id, reference, variety, site_id, domain, urgency, channel,
                    reach, state, end_reason, created_at, waiting_since, ended_at)
                select 'nyc', ?, 'K7-402', 'ka', 'flushing', 'general', 'ROUTINE', 'DESK', 'STAY_ON_LINE', 'COMPLETED',
                    'CALLER_HUNG_UP', t.at, t.at, t.at + interval '308 seconds'
                from (select now() - make_interval(hours => ?) as at) t""", request, hoursAgo);
        TwoCities.run(sql, """
                insert into dispatch.assignment (city_id, assignment_id, request_id, seat, epoch, interpreter_id, phone_key,
                    state, offered_at, connected_at, ended_at)
                select 'nyc', gen_random_uuid(), r.request_id, 'PRIMARY', 1, i.interpreter_id, i.phone_key, 'ENDED',
                    r.created_at, r.created_at + interval '8 seconds', r.ended_at
                from dispatch.request r, dispatch.interpreter i
                where r.request_id = ? and i.public_number = '7701'""", request);
        TwoCities.run(sql, """
                insert into dispatch.wait_estimate
                select city_id, request_id, variety, created_at, ?, created_at + make_interval(secs => ?), true
                from dispatch.request where request_id = ?""", estimated, estimated, request);
    }

    private void oneBecomesFree() throws SQLException {
        try (var sql = dispatch.database().connect()) {
            TwoCities.run(sql,
                    "update dispatch.interpreter set availability = 'OFF_DUTY' where public_number = '7701'");
        }
        dispatch.as(token("nyc", "supervisor")).put().uri("/api/v1/interpreters/{id}/availability", NINO)
                .bodyValue(Map.of("availability", "AVAILABLE")).exchange().expectStatus().isOk();
    }

    private WebTestClient.BodyContentSpec ask() {
        return desk.post().uri("/api/v1/requests").header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(Map.of("language", "ka", "site", "flushing")).exchange().expectStatus().isCreated()
                .expectBody();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> asked() {
        var answer = desk.post().uri("/api/v1/requests").header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(Map.of("language", "ka", "site", "flushing")).exchange().expectStatus().isCreated()
                .expectBody(Map.class).returnResult().getResponseBody();
        return Objects.requireNonNull((Map<String, Object>) answer);
    }

    private static long estimate(Map<String, Object> request) {
        return ((Number) Objects.requireNonNull(request.get("estimatedWaitSeconds"))).longValue();
    }

    private String board() {
        return String.valueOf(Visitor.loggedIn(dispatch, "", "supervisor").get("/board").getResponseBody());
    }

    private static long one(Connection sql, String query) throws SQLException {
        try (var rows = sql.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void whereNothingWasSeenNothingIsSaid() {
        ask().jsonPath("$.position").isEqualTo(1).jsonPath("$.onDuty").isEqualTo(2)
                .jsonPath("$.estimatedWaitSeconds").doesNotExist();
    }

    @Test
    void onlyWhoIsCertifiedForTheDomainCountsAsOnDuty() {
        desk.post().uri("/api/v1/requests").header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(Map.of("language", "ka", "site", "flushing", "domain", "medical")).exchange()
                .expectStatus().isCreated().expectBody().jsonPath("$.onDuty").isEqualTo(0);
    }

    @Test
    void whoIsFurtherBackIsToldMoreAndTheFirstEstimateIsNoted() throws SQLException {
        callsEstimatedAs(60);
        var first = asked();
        var second = asked();
        assertThat(estimate(first)).isBetween(200L, 400L);
        assertThat(estimate(second)).isGreaterThan(estimate(first));
        desk.get().uri("/api/v1/requests/{id}", first.get("id")).exchange().expectBody()
                .jsonPath("$.estimatedWaitSeconds").isEqualTo(first.get("estimatedWaitSeconds"));
        try (var sql = dispatch.database().connect()) {
            assertThat(one(sql, "select within_seconds from dispatch.wait_estimate where told and request_id = '%s'"
                    .formatted(first.get("id")))).isEqualTo(estimate(first));
        }
        var page = Visitor.loggedIn(dispatch, "", "desk").get("/desk?request=" + first.get("id")).getResponseBody();
        assertThat(page).contains("Most likely an interpreter within").contains("min from now");
        assertThat(board()).contains("100 % of 12");
    }

    @Test
    void whoAsksWhileAPhoneRingsIsNotKeptForAnEstimate() throws SQLException {
        callsEstimatedAs(60);
        oneBecomesFree();
        var request = asked();
        assertThat(request).containsEntry("state", "RINGING").doesNotContainKey("estimatedWaitSeconds");
        desk.get().uri("/api/v1/requests/{id}", request.get("id")).exchange().expectBody()
                .jsonPath("$.estimatedWaitSeconds").isNumber();
        desk.post().uri("/api/v1/requests/{id}/cancel", request.get("id")).exchange().expectStatus().isOk();
    }

    @Test
    void whereEstimatesDidNotHoldNoneIsTold() throws SQLException {
        callsEstimatedAs(5);
        var request = asked();
        assertThat(request).doesNotContainKey("estimatedWaitSeconds");
        try (var sql = dispatch.database().connect()) {
            assertThat(one(sql, "select count(*) from dispatch.wait_estimate where not told and request_id = '%s'"
                    .formatted(request.get("id")))).as("it is noted, to find out when it holds again").isOne();
        }
        assertThat(board()).contains("0 % of 12, none told");
    }
}
