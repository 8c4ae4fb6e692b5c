package org.dragoman.dispatch.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.dispatch.adapter.http.TwoCities.token;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The interpreter of Montréal chooses a PIN on the page, and is believed on the duty line. */
@ExtendWith(OutputCaptureExtension.class)
class DutyLineHttpTest {

    private static final String PIN = "60917254";

    private final ServedDispatch dispatch = ServedDispatch.shared();
    private final WebTestClient gateway = dispatch.as(serviceToken());
    private final String call = "/internal/v1/duty-calls/" + UUID.randomUUID();

    @AfterEach
    void offDuty() throws SQLException {
        try (var sql = dispatch.database().connect()) {
            TwoCities.run(sql, "delete from dispatch.duty_pin");
            TwoCities.run(sql, "update dispatch.interpreter set availability = 'OFF_DUTY', phone_checked_at = null"
                    + " where interpreter_id = ?", TwoCities.TREMBLAY);
        }
    }

    private static String serviceToken() {
        var key = new SecretKeySpec(ServedDispatch.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        var claims = JwtClaimsSet.builder().issuer("phone-gateway").audience(List.of("dispatch-service"))
                .issuedAt(Instant.now()).expiresAt(Instant.now().plusSeconds(60)).build();
        return new NimbusJwtEncoder(new ImmutableSecret<>(key))
                .encode(JwtEncoderParameters.from(JwsHeader.with(MacAlgorithm.HS256).build(), claims)).getTokenValue();
    }

    private WebTestClient.BodyContentSpec post(String what, Map<String, Object> body) {
        return gateway.post().uri(call + what).bodyValue(body).exchange().expectStatus().is2xxSuccessful().expectBody();
    }

    private WebTestClient.BodyContentSpec typesPin(int attempt, String pin) {
        post("/number", Map.of("city", "montreal", "attempt", attempt, "number", "7001"));
        return post("/pin", Map.of("city", "montreal", "attempt", attempt, "pin", pin));
    }

    private Visitor interpreter() {
        var visitor = Visitor.loggedIn(dispatch, "/montreal", "interpreter");
        visitor.get("/montreal/interpreter");
        return visitor;
    }

    private static String keepsPin(Visitor interpreter, String pin) {
        return Visitor.location(interpreter.post("/montreal/interpreter/pin", Map.of("pin", pin)));
    }

    @Test
    void aPinOfThePageOpensTheDutyLine(CapturedOutput output) {
        var interpreter = interpreter();
        var kept = keepsPin(interpreter, PIN);
        assertThat(kept).isEqualTo("/montreal/interpreter?pin=kept");
        assertThat(interpreter.get(kept).getResponseBody()).contains("Votre NIP est enregistré.").doesNotContain(PIN);
        typesPin(0, "1111").json("{\"step\": \"AGAIN\"}");
        typesPin(1, PIN).json("{\"step\": \"MENU\", \"availability\": \"OFF_DUTY\"}");
        post("/availability", Map.of("city", "montreal", "press", 1, "availability", "ON_BREAK"))
                .json("{\"step\": \"MENU\", \"availability\": \"ON_BREAK\"}");
        gateway.get().uri(call + "?city=montreal").exchange().expectBody()
                .json("{\"step\": \"MENU\", \"availability\": \"ON_BREAK\"}");
        gateway.get().uri(call + "?city=nyc").exchange().expectBody().json("{\"step\": \"GOODBYE\"}");
        assertThat(output.getAll()).doesNotContain(PIN);
    }

    @Test
    void whatIsNoPinIsRefusedInWords() {
        var interpreter = interpreter();
        var refused = keepsPin(interpreter, "12a4");
        assertThat(refused).isEqualTo("/montreal/interpreter?pin=refused");
        assertThat(interpreter.get(refused).getResponseBody()).contains("Ce n’est pas un NIP");
    }

    @Test
    void aPhoneThatWasCheckedIsShownToItsOwner() {
        var interpreter = interpreter();
        assertThat(interpreter.get("/montreal/interpreter").getResponseBody()).contains("Pas encore vérifié");
        keepsPin(interpreter, PIN);
        typesPin(0, PIN);
        post("/phone-checked", Map.of("city", "montreal"));
        assertThat(interpreter.get("/montreal/interpreter").getResponseBody()).contains("Vérifié, et bon");
    }

    @Test
    void machinesOfPeopleWhoAreNoInterpretersHaveNoPin() {
        dispatch.as(token("nyc", "desk")).put().uri("/api/v1/interpreters/me/pin").bodyValue(Map.of("pin", PIN))
                .exchange().expectStatus().isForbidden();
        dispatch.as(token("nyc", "supervisor")).put().uri("/api/v1/interpreters/me/pin").bodyValue(Map.of("pin", PIN))
                .exchange().expectStatus().isNotFound();
        dispatch.as(token("nyc", "supervisor")).get().uri("/api/v1/interpreters/me/phone")
                .exchange().expectStatus().isNotFound();
    }

    @Test
    void onlyTheGatewayTypesPins() {
        dispatch.as(token("nyc", "supervisor")).post().uri(call + "/pin")
                .bodyValue(Map.of("city", "nyc", "attempt", 0, "pin", PIN)).exchange().expectStatus().isUnauthorized();
        gateway.post().uri(call + "/number").bodyValue(Map.of("city", "nyc", "attempt", 0, "number", "+12125551050"))
                .exchange().expectStatus().isBadRequest();
    }
}
