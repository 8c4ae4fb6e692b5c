package org.dragoman.dispatch.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.dispatch.adapter.http.TwoCities.token;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Somebody is to be called back: what a desk may say, what it is told, and what is kept of the number. */
class CallBackApiTest {

    private static final String NUMBER = "+12125550142";

    private final ServedDispatch dispatch = ServedDispatch.shared();
    private final WebTestClient desk = dispatch.as(token("nyc", "desk"));

    private static String in(Duration time) {
        return Instant.now().plus(time).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private WebTestClient.ResponseSpec post(String key, Object body) {
        return desk.post().uri("/api/v1/requests").header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
    }

    private static Map<String, Object> body(String number, String until) {
        return Map.of("language", "ht", "site", "flushing", "callback", Map.of("number", number, "until", until));
    }

    private static String id(WebTestClient.ResponseSpec answer) {
        var body = answer.expectStatus().isCreated().expectBody(Map.class).returnResult().getResponseBody();
        return String.valueOf(Objects.requireNonNull(body).get("id"));
    }

    private String one(String sql, String request) throws SQLException {
        try (var connection = dispatch.database().connect(); var query = connection.prepareStatement(sql)) {
            query.setString(1, request);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    @Test
    void theRequestWaitsUntilThenAndItsNumberIsSealedAndErased() throws SQLException {
        String until = in(Duration.ofHours(2));
        var posted = post(UUID.randomUUID().toString(), body(NUMBER, until));
        String id = id(posted);
        desk.get().uri("/api/v1/requests/{id}", id).exchange().expectBody()
                .jsonPath("$.state").isEqualTo("WAITING")
                .jsonPath("$.callback.until").isEqualTo(until)
                .jsonPath("$.callback.number").doesNotExist();
        assertThat(one("select reach from dispatch.request where request_id = ?::uuid", id)).isEqualTo("CALL_BACK");
        assertThat(one("""
                select encode(number_cipher, 'hex') from dispatch.leg
                where request_id = ?::uuid and role = 'RESIDENT' and anchor""", id)).as("sealed").isNotBlank()
                .doesNotContain(HexFormat.of().formatHex("2125550142".getBytes(StandardCharsets.UTF_8)));
        desk.post().uri("/api/v1/requests/{id}/cancel", id).exchange().expectStatus().isOk()
                .expectBody().jsonPath("$.state").isEqualTo("CANCELLED");
        assertThat(one("""
                select count(*) from dispatch.leg where request_id = ?::uuid and number_cipher is not null""", id))
                .as("erased").isEqualTo("0");
    }

    @Test
    void theSameKeyWithAnotherCallbackIsRefused() {
        String key = UUID.randomUUID().toString();
        String until = in(Duration.ofHours(1));
        String first = id(post(key, body(NUMBER, until)));
        assertThat(id(post(key, body(NUMBER, until)))).isEqualTo(first);
        for (var other : new Object[]{body("+12125550143", until), body(NUMBER, in(Duration.ofHours(2))),
            Map.of("language", "ht", "site", "flushing")}) {
            post(key, other).expectStatus().isEqualTo(422)
                    .expectBody().jsonPath("$.type").isEqualTo("urn:dragoman:problem:key-reused");
        }
        desk.post().uri("/api/v1/requests/{id}/cancel", first).exchange().expectStatus().isOk();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "callback":"tonight"                                            | 400 | callback         | wrong kind
            "callback":[]                                                   | 400 | callback         | wrong kind
            "callback":{"number":12125550142,"until":"@PT1H"}               | 400 | callback.number  | wrong kind
            "callback":{"number":"+12125550142","until":7}                  | 400 | callback.until   | wrong kind
            "callback":{"number":"+12125550142","till":"@PT1H"}             | 400 | callback.till    | no field
            "callback":{}                                                   | 422 | callback.number  | phone number that exists
            "callback":{"until":"@PT1H"}                                    | 422 | callback.number  | phone number that exists
            "callback":{"number":"555","until":"@PT1H"}                     | 422 | callback.number  | phone number that exists
            "callback":{"number":"+12125550142"}                            | 422 | callback.until   | next 24 hours
            "callback":{"number":"+12125550142","until":"tonight"}          | 422 | callback.until   | next 24 hours
            "callback":{"number":"+12125550142","until":"2026-03-02"}       | 422 | callback.until   | next 24 hours
            "callback":{"number":"+12125550142","until":"2026-03-02T17:30:00"} | 422 | callback.until | its offset
            "callback":{"number":"+12125550142","until":"@PT-1M"}           | 422 | callback.until   | next 24 hours
            "callback":{"number":"+12125550142","until":"@PT25H"}           | 422 | callback.until   | next 24 hours
            "callback":{"number":"+12125550142","until":"@PT1H"},"connect":{"resident":"+12125550143"} | 422 | connect.resident | callback.number alone
            """)
    void whatCannotBeIsNamed(String text, int status, String field, String detail) {
        var moment = text.indexOf('@');
        var said = moment < 0
                ? text
                : text.replace(text.substring(moment, text.indexOf('"', moment)),
                        in(Duration.parse(text.substring(moment + 1, text.indexOf('"', moment)))));
        post(UUID.randomUUID().toString(), "{\"language\":\"ht\",\"site\":\"flushing\"," + said + "}")
                .expectStatus().isEqualTo(status)
                .expectHeader().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody().jsonPath("$.field").isEqualTo(field)
                .jsonPath("$.detail").value(String.class, sentence -> assertThat(sentence).contains(detail));
    }

    /** Nobody holds the line for hours, so no wait of hours is told. */
    @Test
    void theBoardCountsThemInLineAndLeavesTheirWaitOut() throws SQLException {
        String id = id(post(UUID.randomUUID().toString(), Map.of("language", "wo", "site", "flushing", "callback",
                Map.of("number", NUMBER, "until", in(Duration.ofHours(6))))));
        try (var sql = dispatch.database().connect()) {
            TwoCities.run(sql, """
                    update dispatch.request set waiting_since = waiting_since - interval '3 hours'
                    where variety = 'wo' and ended_at is null""");
        }
        dispatch.as(token("nyc", "supervisor")).get().uri("/api/v1/board").exchange().expectStatus().isOk()
                .expectBody().jsonPath("$.languages[?(@.variety=='wo')].waiting").isEqualTo(1)
                .jsonPath("$.languages[?(@.variety=='wo')].longestWaitSeconds").isEqualTo(0);
        desk.post().uri("/api/v1/requests/{id}/cancel", id).exchange().expectStatus().isOk();
    }

    @ParameterizedTest
    @CsvSource({"ase, not-by-phone", "zh, which-variety", "xx, unknown-language"})
    void whatIsNotDispatchedIsNotDispatchedLaterEither(String language, String problem) {
        post(UUID.randomUUID().toString(), Map.of("language", language, "site", "flushing", "callback",
                Map.of("number", NUMBER, "until", in(Duration.ofHours(1))))).expectStatus().isEqualTo(422)
                .expectBody().jsonPath("$.type").isEqualTo("urn:dragoman:problem:" + problem);
    }
}
