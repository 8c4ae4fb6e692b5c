package org.dragoman.dispatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.stores.Database;
import org.dragoman.stores.Stores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An office's call from who it is to everybody's goodbye, as the gateway tells it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class AgencyCallTest {

    private static final String LINE = "+12125550106";
    private static final String PIN = "739184";

    private final Database database = Stores.postgres().freshDatabase();
    private final ListeningGateway gateway = new ListeningGateway();
    private RunningDispatch dispatch;
    private TestCity city;

    @BeforeAll
    void start() {
        Stores.redis().flush();
        dispatch = RunningDispatch.start(database, Stores.redis(), gateway.url(), TestKeysets.make());
        city = TestCity.found(database, dispatch.vault());
        city.run("insert into dispatch.staff_line values ('nyc', ?, 'AGENCY', '+12125550199')", LINE);
        city.run("update dispatch.site set code = '4102', pin_hash = ?, phone_key = ?",
                Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PIN),
                dispatch.vault().key(new PhoneNumber("+12125550142")));
    }

    @BeforeEach
    void somebodyIsFree() {
        city.run("delete from dispatch.pin_attempt");
    }

    @AfterEach
    void theAgencyAsksNothing() {
        city.run("update dispatch.agency set settings = '{}'");
    }

    @AfterAll
    void stop() {
        dispatch.close();
        gateway.close();
        Stores.postgres().drop(database);
    }

    @Test
    void codeAndPinThenALanguageAndTheInterpreterIsAllWhoIsRung() {
        city.addInterpreter("1002", "ht", null);
        var call = passed();
        var admitted = ask(call, "ht", null).get("admission");
        assertThat(ask(call, "ht", null).get("admission")).as("the same call again").isEqualTo(admitted);
        assertThat(admitted.get("reference").asString()).matches("[A-Z][2-9]-[0-9]{3}");
        var request = admitted.get("requestId").asString();
        assertThat(city.text("select channel || ' ' || site_id || ' ' || domain from dispatch.request"
                + " where request_id = ?", UUID.fromString(request))).isEqualTo("PHONE flushing general");
        assertThat(city.text("select string_agg(role || ' ' || state || ' ' || (number_cipher is null), ',')"
                + " from dispatch.leg where request_id = ? and anchor", UUID.fromString(request)))
                .as("on the line already, and no number is kept of it").isEqualTo("DESK ANSWERED true");

        var ring = gateway.take("RING", any -> any.get("room").equals(admitted.get("room")));
        event(ring, "ANSWERED", null);
        post("/internal/v1/legs/" + ring.get("legId").asString() + "/answer", Map.of("city", "nyc", "assignmentId",
                ring.at("/offer/assignmentId").asString(), "epoch", ring.at("/offer/epoch").asLong(), "answer",
                "ACCEPT"));
        event(ring, "JOINED", null);
        assertThat(state(request)).isEqualTo("IN_SESSION");
        assertThat(city.text("select count(*) from dispatch.leg where request_id = ?", UUID.fromString(request)))
                .as("nobody else is rung").isEqualTo("2");

        event(admitted, "ENDED", "HUNG_UP");
        assertThat(state(request)).isEqualTo("COMPLETED");
        assertThat(gateway.take("STOP", stop -> stop.get("legId").equals(ring.get("legId"))).get("word").asString())
                .isEqualTo("CALL_ENDED");
    }

    @Test
    void thePhoneOfTheOfficeNeedsNoPin() {
        var call = UUID.randomUUID();
        assertThat(call(call, "+12125550142").get("recognised").asBoolean()).isTrue();
        assertThat(call(call, "+12125550142").get("recognised").asBoolean()).as("again").isTrue();
        assertThat(call(UUID.randomUUID(), "+12125550143").get("recognised").asBoolean()).isFalse();
        assertThat(call(UUID.randomUUID(), null).get("recognised").asBoolean()).isFalse();
        ended(ask(call, "wo", null));
    }

    @Test
    void whatTheAgencyAsksIsTypedFirstAndKeptWithTheRequest() {
        city.run("update dispatch.agency set settings = cast(? as jsonb)", """
                {"asks": [{"name": "case", "label": "your case number", "digits": 8},
                          {"name": "unit", "label": "your unit", "digits": 2}]}""");
        var call = passed();
        assertThat(ask(call, "wo", null).get("asks").toString())
                .isEqualTo("{\"name\":\"case\",\"label\":\"your case number\",\"digits\":8}");
        assertThat(ask(call, "wo", Map.of("name", "case", "value", "123456789")).at("/asks/name").asString())
                .as("too long").isEqualTo("case");
        assertThat(ask(call, "wo", Map.of("name", "other", "value", "1")).at("/asks/name").asString())
                .as("not asked for").isEqualTo("case");
        assertThat(ask(call, "wo", Map.of("name", "case", "value", "12345678")).at("/asks/name").asString())
                .isEqualTo("unit");
        var admitted = ask(call, "wo", Map.of("name", "unit", "value", "7"));
        assertThat(city.text("select fields::text from dispatch.staff_call where request_id = ?",
                UUID.fromString(admitted.at("/admission/requestId").asString())))
                .isEqualTo("{\"case\": \"12345678\", \"unit\": \"7\"}");
        assertThat(asASupervisorReads(admitted.at("/admission/requestId").asString()).get("agencyFields"))
                .isEqualTo(JsonMapper.shared().readTree("{\"case\": \"12345678\", \"unit\": \"7\"}"));
        ended(admitted);
    }

    @Test
    void whoHasNotSaidWhoTheyAreGetsNobody() {
        refused("/internal/v1/staff-calls/" + UUID.randomUUID() + "/request", Map.of("line", LINE, "variety", "ht"));
        refused("/internal/v1/staff-calls/" + passed() + "/request", Map.of("line", LINE, "variety", "fr"));
        refused("/internal/v1/staff-calls", Map.of("callId", UUID.randomUUID(), "line", TestCity.LINE));
        refused("/internal/v1/staff-calls/" + UUID.randomUUID() + "/pin",
                Map.of("line", TestCity.LINE, "code", "4102", "pin", PIN, "attempt", 0));
        assertThat(enter(UUID.randomUUID(), "4102", "739185")).isFalse();
        assertThat(enter(UUID.randomUUID(), "4109", PIN)).isFalse();
    }

    @Test
    void noPinIsInTheLog(CapturedOutput output) {
        enter(UUID.randomUUID(), "4102", PIN);
        enter(UUID.randomUUID(), "4102", "555777");
        dispatch.asGateway().post().uri("/internal/v1/staff-calls/{call}/pin", UUID.randomUUID())
                .bodyValue(Map.of("line", LINE, "code", "4102", "pin", PIN, "attempt", "none"))
                .exchange().expectStatus().is4xxClientError();
        assertThat(output).doesNotContain(PIN).doesNotContain("555777");
    }

    @Test
    void theGatewayIsToldTheLanguagesByTheKeysOfTheCards() {
        var lines = Objects.requireNonNull(dispatch.asGateway().get().uri("/internal/v1/lines").exchange()
                .expectBody(JsonNode.class).returnResult().getResponseBody());
        assertThat(lines.at("/staffLines/0/languages").toString()).isEqualTo("[{\"key\":\"3\",\"name\":"
                + "\"Haitian Creole\",\"choices\":[{\"key\":\"1\",\"variety\":\"ht\",\"name\":\"Haitian Creole\"}]},"
                + "{\"key\":\"4\",\"name\":\"Wolof\",\"choices\":[{\"key\":\"1\",\"variety\":\"wo\",\"name\":\"Wolof\"}]}]");
    }

    private JsonNode asASupervisorReads(String request) {
        var token = "drg_nyc_of-a-supervisor-0123456789";
        city.run(
                "insert into dispatch.api_token values ('nyc', sha256(?::bytea), 'test', 'SUPERVISOR', null, now(), null)",
                token);
        return Objects.requireNonNull(dispatch.asGateway().get().uri("/api/v1/requests/{id}", request)
                .headers(headers -> headers.setBearerAuth(token)).exchange().expectStatus().isOk()
                .expectBody(JsonNode.class).returnResult().getResponseBody());
    }

    private UUID passed() {
        var call = UUID.randomUUID();
        assertThat(enter(call, "4102", PIN)).isTrue();
        return call;
    }

    private boolean enter(UUID call, String code, String pin) {
        return post("/internal/v1/staff-calls/" + call + "/pin",
                Map.of("line", LINE, "code", code, "pin", pin, "attempt", 0)).get("passed").asBoolean();
    }

    private JsonNode call(UUID call, @Nullable String from) {
        var body = new HashMap<String, Object>(Map.of("callId", call, "line", LINE));
        if (from != null) {
            body.put("from", from);
        }
        return post("/internal/v1/staff-calls", body);
    }

    private JsonNode ask(UUID call, String variety, @Nullable Map<String, String> field) {
        var body = new HashMap<String, Object>(Map.of("line", LINE, "variety", variety));
        if (field != null) {
            body.put("field", field);
        }
        return post("/internal/v1/staff-calls/" + call + "/request", body);
    }

    private void ended(JsonNode answer) {
        event(answer.get("admission"), "ENDED", "HUNG_UP");
        assertThat(state(answer.at("/admission/requestId").asString())).isEqualTo("ABANDONED");
    }

    private void event(JsonNode leg, String kind, @Nullable String reason) {
        var body = new HashMap<String, Object>(Map.of("eventId", UUID.randomUUID(), "city", "nyc",
                "legId", leg.get("legId").asString(), "at", "2026-11-23T12:00:00Z", "kind", kind));
        if (reason != null) {
            body.put("reason", reason);
        }
        post("/internal/v1/events", body);
    }

    private void refused(String path, Object body) {
        dispatch.asGateway().post().uri(path).bodyValue(body).exchange().expectStatus().isEqualTo(422);
    }

    private JsonNode post(String path, Object body) {
        return Objects.requireNonNull(dispatch.asGateway().post().uri(path).bodyValue(body).exchange()
                .expectStatus().isOk().expectBody(JsonNode.class).returnResult().getResponseBody());
    }

    private String state(String request) {
        return city.text("select state from dispatch.request where request_id = ?", UUID.fromString(request));
    }
}
