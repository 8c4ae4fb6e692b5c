package org.dragoman.dispatch.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dragoman.dispatch.adapter.http.TwoCities.token;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who may not, and what is too much: a problem with a sentence each time, and nothing happens. */
class BadCallersTest {

    private static final String GOOD = "{\"language\":\"ht\",\"site\":\"flushing\"}";

    private final ServedDispatch dispatch = ServedDispatch.shared();

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer nonsense", "Bearer drg_nyc_nobody-knows-this-one",
        "Bearer drg_atlantis_desk-0123456789abcdef", "Bearer drg_montreal_desk", "Basic YW5hOmFuYQ=="})
    void aMachineWithoutAValidTokenIsToldHowToComeIn(String authorization) {
        var before = requests();
        problem(post(dispatch.client(), authorization, GOOD), 401).jsonPath("$.detail")
                .isEqualTo("Log in, or send a valid token: Authorization: Bearer drg_…");
        assertThat(requests()).isEqualTo(before);
    }

    /** Whoever invents cities must not thereby open connections for them. */
    @Test
    void anInventedCityCostsNothing() {
        for (int i = 0; i < 30; i++) {
            problem(post(dispatch.client(), "Bearer drg_invented%d_desk-0123456789abcdef".formatted(i), GOOD), 401);
            dispatch.client().get().uri("/desk")
                    .cookie("dragoman-session", "invented%d.%s".formatted(i, "x".repeat(43))).exchange();
        }
        dispatch.client().get().uri("/actuator/prometheus").exchange().expectStatus().isOk()
                .expectBody(String.class).value(text -> assertThat(text).doesNotContain("invented"));
    }

    @Test
    void aTokenThatHasExpiredIsNoToken() throws SQLException {
        var expired = "drg_nyc_expired-" + UUID.randomUUID();
        try (var sql = dispatch.database().connect()) {
            TwoCities.run(sql, "insert into dispatch.api_token values ('nyc', ?, 'old', 'DESK', 'flushing', "
                    + "now() - interval '2 days', now() - interval '1 second')", TwoCities.sha256(expired));
        }
        problem(post(dispatch.client(), "Bearer " + expired, GOOD), 401);
    }

    @Test
    void aRoleThatMayNotAskIsTurnedAway() {
        problem(post(dispatch.client(), "Bearer " + token("nyc", "interpreter"), GOOD), 403)
                .jsonPath("$.detail").isEqualTo("This caller's role may not do this.");
    }

    @ParameterizedTest
    @MethodSource
    void aServiceTokenMustBeSignedFreshAndMeantForUs(String token) {
        problem(dispatch.client().get().uri("/internal/v1/lines").header("Authorization", "Bearer " + token).exchange(),
                401).jsonPath("$.detail").isEqualTo("Only phone-gateway comes in here, with a service token.");
        problem(post(dispatch.client(), "Bearer " + token, GOOD), 401);
    }

    static Stream<String> aServiceTokenMustBeSignedFreshAndMeantForUs() {
        var secret = ServedDispatch.SECRET;
        var now = Instant.now();
        return Stream.of("nonsense", unsigned(now),
                signed("another secret of 32 characters or more", "phone-gateway", "dispatch-service", now),
                signed(secret, "phone-gateway", "dispatch-service", now.minusSeconds(3600)),
                signed(secret, "phone-gateway", "phone-gateway", now),
                signed(secret, "somebody", "dispatch-service", now));
    }

    @Test
    void theGatewaysOwnTokenOpensItsDoorAndNoOther() {
        var own = signed(ServedDispatch.SECRET, "phone-gateway", "dispatch-service", Instant.now());
        dispatch.as(own).get().uri("/internal/v1/lines").exchange().expectStatus().isOk();
        problem(post(dispatch.client(), "Bearer " + own, GOOD), 401);
    }

    @Test
    void whatIsTooLongIsRefusedWithoutBeingRepeated() {
        var desk = "Bearer " + token("nyc", "desk");
        var long_ = "x".repeat(2000);
        problem(post(dispatch.client(), desk, "{\"language\":\"" + "x".repeat(300_000) + "\"}"), 413)
                .jsonPath("$.detail").isEqualTo("The body is too large.");
        problem(post(dispatch.client(), desk, "{\"language\":\"" + long_ + "\"}"), 422)
                .jsonPath("$.detail").value(String.class, text -> assertThat(text).doesNotContain("xxx"));
        problem(post(dispatch.client(), desk, "{\"language\":\"ht\",\"site\":\"" + long_ + "\"}"), 422)
                .jsonPath("$.field").isEqualTo("site");
        problem(post(dispatch.client(), desk,
                "{\"language\":\"ht\",\"connect\":{\"desk\":\"+" + "1".repeat(500) + "\"}}"),
                422).jsonPath("$.field").isEqualTo("connect.desk");
    }

    /** Three people speak Tigrinya: an expired, a suspended certification, a suspended person. Nobody is rung. */
    @Test
    void whoIsNotQualifiedIsNeverRungAndTheAnswerSaysThatNobodyIsThere() throws SQLException {
        var cities = new TwoCities(dispatch);
        var people = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        try (var sql = dispatch.database().connect()) {
            for (int i = 0; i < people.size(); i++) {
                cities.interpreter(sql, "nyc", people.get(i), "510" + i, "Test", "+1212555016" + i, "ti");
            }
            TwoCities.run(sql,
                    "update dispatch.certification set expires_on = current_date - 2 where interpreter_id = ?",
                    people.get(0));
            TwoCities.run(sql, "update dispatch.certification set suspended_at = now() where interpreter_id = ?",
                    people.get(1));
            TwoCities.run(sql, "update dispatch.interpreter set suspended = true where interpreter_id = ?",
                    people.get(2));
            TwoCities.run(sql,
                    "update dispatch.interpreter set availability = 'AVAILABLE' where interpreter_id in (?, ?, ?)",
                    people.toArray());
        }
        var desk = dispatch.as(token("nyc", "desk"));
        var request = desk.post().uri("/api/v1/requests").header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(Map.of("language", "ti", "site", "flushing")).exchange().expectStatus().isCreated()
                .expectBody().jsonPath("$.state").isEqualTo("WAITING").jsonPath("$.onDuty").isEqualTo(0)
                .jsonPath("$.estimatedWaitSeconds").doesNotExist()
                .returnResult().getResponseHeaders().getLocation();
        // The sweep passes every second; it must not find them either.
        await().during(Duration.ofMillis(2500)).atMost(Duration.ofSeconds(10)).until(() -> count(
                "select count(*) from dispatch.assignment a join dispatch.request r using (city_id, request_id) "
                        + "where r.variety = 'ti'") == 0);
        desk.get().uri(String.valueOf(request)).exchange().expectBody().jsonPath("$.state").isEqualTo("WAITING");
        desk.post().uri(request + "/cancel").exchange().expectStatus().isOk();
    }

    private static WebTestClient.ResponseSpec post(WebTestClient client, String authorization, String body) {
        return client.post().uri("/api/v1/requests")
                .headers(headers -> {
                    if (!authorization.isEmpty()) {
                        headers.set("Authorization", authorization);
                    }
                }).header("Idempotency-Key", UUID.randomUUID().toString()).contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body).exchange();
    }

    private static WebTestClient.BodyContentSpec problem(WebTestClient.ResponseSpec answer, int status) {
        return answer.expectStatus().isEqualTo(status)
                .expectHeader().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody().jsonPath("$.status").isEqualTo(status).jsonPath("$.title").isNotEmpty();
    }

    private long requests() {
        return count("select count(*) from dispatch.request");
    }

    private long count(String sql) {
        try (var connection = dispatch.database().connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(String secret, String issuer, String audience, Instant issued) {
        var key = new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256");
        return new NimbusJwtEncoder(new ImmutableSecret<>(key)).encode(JwtEncoderParameters.from(
                JwsHeader.with(MacAlgorithm.HS256).build(), JwtClaimsSet.builder().issuer(issuer)
                        .audience(List.of(audience)).issuedAt(issued).expiresAt(issued.plusSeconds(60)).build()))
                .getTokenValue();
    }

    private static String unsigned(Instant now) {
        var url = Base64.getUrlEncoder().withoutPadding();
        return url.encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8)) + "."
                + url.encodeToString("{\"iss\":\"phone-gateway\",\"aud\":\"dispatch-service\",\"exp\":%d}"
                        .formatted(now.getEpochSecond() + 60).getBytes(UTF_8))
                + ".";
    }
}
