package org.dragoman.dispatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.stores.Database;
import org.dragoman.stores.Stores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A resident's call from the language chosen to everybody's goodbye, as the gateway tells it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LineCallTest {

    private final Database database = Stores.postgres().freshDatabase();
    private final ListeningGateway gateway = new ListeningGateway();
    private RunningDispatch dispatch;
    private TestCity city;

    @BeforeAll
    void start() {
        Stores.redis().flush();
        dispatch = RunningDispatch.start(database, Stores.redis(), gateway.url(), TestKeysets.make());
        city = TestCity.found(database, dispatch.vault());
        city.addInterpreter("1001", "ht", "2021-01-01");
        city.addInterpreter("1002", "ht", null);
        city.addInterpreter("1003", "ht", null);
        city.addInterpreter("1004", "ht", null);
        city.addInterpreter("1005", "fr", null);
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    @AfterAll
    void stop() {
        dispatch.close();
        gateway.close();
        Stores.postgres().drop(database);
    }

    @Test
    void decliningTwiceMovesToTheThirdAndHangingUpEndsEverything() {
        var admitted = call(UUID.randomUUID(), "ht");
        var request = admitted.get("requestId").asString();

        var first = gateway.take("RING");
        assertThat(first.get("to").asString()).as("not the expired one").isEqualTo("+12125551002");
        assertThat(answer(first, "DECLINE")).isEqualTo("DECLINED");
        var second = gateway.take("RING");
        assertThat(second.get("to").asString()).isEqualTo("+12125551003");
        assertThat(answer(second, "DECLINE_BREAK")).isEqualTo("DECLINED_BREAK");
        var third = gateway.take("RING");
        assertThat(third.get("to").asString()).isEqualTo("+12125551004");
        assertThat(third.at("/offer/varietyName").asString()).isEqualTo("Haitian Creole");
        event(third, "RINGING", null);
        event(third, "ANSWERED", null);
        assertThat(answer(first, "ACCEPT")).as("too late").isEqualTo("STALE");
        assertThat(answer(third, "ACCEPT")).isEqualTo("JOIN");
        assertThat(answer(third, "ACCEPT")).as("the same webhook again").isEqualTo("JOIN");
        event(third, "JOINED", null);
        assertThat(state(request)).isEqualTo("IN_SESSION");

        var agency = gateway.take("RING");
        assertThat(agency.get("role").asString()).isEqualTo("AGENCY");
        assertThat(agency.get("livesFor").asString()).isEqualTo(admitted.get("legId").asString());
        event(agency, "JOINED", null);
        event(admitted.get("legId").asString(), "ENDED", "HUNG_UP");

        assertThat(state(request)).isEqualTo("COMPLETED");
        assertThat(gateway.take("STOP", stop -> stop.get("legId").equals(third.get("legId"))).get("word").asString())
                .isEqualTo("CALL_ENDED");
        gateway.take("STOP", stop -> stop.get("legId").equals(agency.get("legId")));
        assertThat(city.text("select count(*) from dispatch.leg where number_cipher is not null"))
                .as("no number is kept").isEqualTo("0");
        Await.until("free interpreter", () -> Optional.of(city.text(
                "select availability from dispatch.interpreter where public_number = '1004'"))
                .filter("AVAILABLE"::equals));
    }

    @Test
    void theSameCallAskedTwiceIsOneRequest() {
        var call = UUID.randomUUID();
        var once = call(call, "ht");
        var again = call(call, "ht");

        assertThat(again).isEqualTo(once);
        var ring = gateway.take("RING", any -> any.get("room").equals(once.get("room")));
        event(once.get("legId").asString(), "ENDED", "HUNG_UP");
        assertThat(state(once.get("requestId").asString())).isEqualTo("ABANDONED");
        gateway.take("STOP", stop -> stop.get("legId").equals(ring.get("legId")));
    }

    @Test
    void whoWaitsIsToldThePlaceAndWhoIsInDangerComesFirst() {
        var first = call(UUID.randomUUID(), "wo").get("legId").asString();
        var second = call(UUID.randomUUID(), "wo").get("legId").asString();
        assertThat(place(first)).isEqualTo("{\"place\":1}");
        assertThat(place(second)).isEqualTo("{\"place\":2}");
        var hurt = post("/internal/v1/line-requests", Map.of("callId", UUID.randomUUID(), "line", TestCity.LINE,
                "variety", "wo", "danger", true)).get("legId").asString();
        assertThat(place(hurt)).isEqualTo("{\"place\":1}");
        assertThat(place(first)).isEqualTo("{\"place\":2}");

        event(hurt, "ENDED", "HUNG_UP");
        event(first, "ENDED", "HUNG_UP");
        event(second, "ENDED", "HUNG_UP");
        assertThat(place(second)).as("in no line any more").isEqualTo("{}");
        assertThat(place(UUID.randomUUID().toString())).as("nobody's phone").isEqualTo("{}");
    }

    @Test
    void anInterpreterAsksByKeysDuringTheCall() {
        var admitted = call(UUID.randomUUID(), "ht");
        var request = admitted.get("requestId").asString();
        var ring = gateway.take("RING", any -> any.get("room").equals(admitted.get("room")));
        var leg = ring.get("legId").asString();
        assertThat(answer(ring, "ACCEPT")).isEqualTo("JOIN");
        event(admitted.get("legId").asString(), "JOINED", null);
        event(ring, "JOINED", null);
        event(ring, "LEFT", null);
        assertThat(state(request)).isEqualTo("IN_SESSION");
        assertThat(next(leg)).isEqualTo("ASIDE");
        assertThat(press(leg, Map.of("city", "nyc", "key", "BREAK_AFTER"))).isEqualTo("BACK_TO_ROOM");
        dispatch.asGateway().post().uri("/internal/v1/legs/{leg}/keys", leg)
                .bodyValue(Map.of("city", "nyc", "key", "REPLACE")).exchange().expectStatus().isBadRequest();
        var wolof = Map.of("city", "nyc", "key", "WRONG_LANGUAGE", "variety", "wo");
        assertThat(press(leg, wolof)).isEqualTo("GOODBYE");
        assertThat(press(leg, wolof)).as("the same webhook again").isEqualTo("GOODBYE");
        assertThat(next(leg)).isEqualTo("GOODBYE");
        assertThat(state(request)).isEqualTo("WAITING");
        assertThat(city.text("select variety from dispatch.request where request_id = ?", UUID.fromString(request)))
                .isEqualTo("wo");
        assertThat(city.text("select facts ->> 'was' from dispatch.ledger where request_id = ? and kind = ?",
                UUID.fromString(request), "WRONG_LANGUAGE")).isEqualTo("ht");
        event(admitted.get("legId").asString(), "ENDED", "HUNG_UP");
    }

    @Test
    void anInterpreterNamesAnotherOfficeAndItIsRungWhenTheyAreBack() {
        city.text("update dispatch.site set code = '4109' where site_id = 'flushing' returning code");
        var admitted = call(UUID.randomUUID(), "ht");
        var ring = gateway.take("RING", any -> any.get("room").equals(admitted.get("room")));
        var leg = ring.get("legId").asString();
        assertThat(office(leg, "4109").get("outcome").asString()).as("nobody speaks yet").isEqualTo("GOODBYE");
        assertThat(answer(ring, "ACCEPT")).isEqualTo("JOIN");
        event(ring, "JOINED", null);
        var agency = gateway.take("RING", any -> any.get("role").asString().equals("AGENCY"));
        event(agency, "ENDED", "NO_ANSWER");
        event(ring, "LEFT", null);
        assertThat(office(leg, "9999")).isEqualTo(JSON.readTree("{\"outcome\": \"UNKNOWN\"}"));
        assertThat(office(leg, "4109")).isEqualTo(JSON.readTree("{\"outcome\": \"CALLED\"}"));
        event(ring, "JOINED", null);
        assertThat(gateway.take("RING", any -> any.get("role").asString().equals("AGENCY")).get("room"))
                .isEqualTo(admitted.get("room"));
        assertThat(city.text("select facts ->> 'office' from dispatch.ledger where request_id = ? and kind = ?",
                UUID.fromString(admitted.get("requestId").asString()), "OFFICE_NAMED")).isEqualTo("flushing");
        var filed = post("/internal/v1/legs/" + admitted.get("legId").asString() + "/complaint",
                Map.of("city", "nyc"));
        assertThat(filed.get("reference").asString()).matches("[0-9]{3}-[0-9]{3}");
        dispatch.asGateway().post().uri("/internal/v1/legs/{leg}/complaint", UUID.randomUUID())
                .bodyValue(Map.of("city", "nyc")).exchange().expectStatus().isNotFound();
        event(admitted.get("legId").asString(), "ENDED", "HUNG_UP");
    }

    @Test
    void aCallerMayNameTheOfficeThatALetterIsFrom() {
        city.run("""
                insert into dispatch.site (city_id, site_id, agency_id, name, phone_cipher, code)
                select city_id, 'records', agency_id, 'Vital Records', phone_cipher, '4106' from dispatch.site
                where site_id = 'flushing'""");
        assertThat(siteOf(letter("4106"))).as("a line that does not ask").isEqualTo("flushing");
        city.run("update dispatch.line set asks_office = true");
        assertThat(Objects.requireNonNull(dispatch.asGateway().get().uri("/internal/v1/lines").exchange()
                .expectBody(JsonNode.class).returnResult().getResponseBody()).at("/lines/0/asksOffice").asBoolean())
                .isTrue();
        var known = letter("4106");
        assertThat(siteOf(known)).isEqualTo("records");
        assertThat(known.has("officeUnknown")).isFalse();
        assertThat(city.text("select site_id from dispatch.leg where request_id = ? and role = 'AGENCY'",
                UUID.fromString(known.get("requestId").asString()))).isEqualTo("records");
        var unknown = letter("9999");
        assertThat(siteOf(unknown)).isEqualTo("flushing");
        assertThat(unknown.get("officeUnknown").asBoolean()).isTrue();
        city.run("update dispatch.line set asks_office = false");
    }

    private JsonNode letter(String code) {
        var admitted = post("/internal/v1/line-requests", Map.of("callId", UUID.randomUUID(), "line", TestCity.LINE,
                "variety", "wo", "office", code));
        event(admitted.get("legId").asString(), "ENDED", "HUNG_UP");
        return admitted;
    }

    private String siteOf(JsonNode admitted) {
        return city.text("select site_id from dispatch.request where request_id = ?",
                UUID.fromString(admitted.get("requestId").asString()));
    }

    private JsonNode office(String leg, String code) {
        return post("/internal/v1/legs/" + leg + "/office", Map.of("city", "nyc", "code", code));
    }

    private String press(String leg, Map<String, String> key) {
        return post("/internal/v1/legs/" + leg + "/keys", key).get("step").asString();
    }

    private String next(String leg) {
        return Objects.requireNonNull(dispatch.asGateway().get().uri("/internal/v1/legs/{leg}/next?city=nyc", leg)
                .exchange().expectStatus().isOk().expectBody(JsonNode.class).returnResult().getResponseBody())
                .get("step").asString();
    }

    private String place(String leg) {
        return Objects.requireNonNull(dispatch.asGateway().get().uri("/internal/v1/legs/{leg}/place?city=nyc", leg)
                .exchange().expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody());
    }

    @Test
    void onlyTheGatewayComesIn() {
        dispatch.asGateway().get().uri("/internal/v1/lines")
                .headers(headers -> headers.setBearerAuth(RunningDispatch.token("somebody", "dispatch-service")))
                .exchange().expectStatus().isUnauthorized();
        dispatch.asGateway().post().uri("/internal/v1/line-requests")
                .bodyValue(Map.of("callId", UUID.randomUUID(), "line", TestCity.LINE, "variety", "fr"))
                .exchange().expectStatus().isEqualTo(422);
    }

    private JsonNode call(UUID callId, String variety) {
        return post("/internal/v1/line-requests",
                Map.of("callId", callId, "line", TestCity.LINE, "variety", variety));
    }

    private String answer(JsonNode ring, String answer) {
        return post("/internal/v1/legs/" + ring.get("legId").asString() + "/answer",
                Map.of("city", "nyc", "assignmentId", ring.at("/offer/assignmentId").asString(),
                        "epoch", ring.at("/offer/epoch").asLong(), "answer", answer))
                .get("outcome").asString();
    }

    private void event(JsonNode ring, String kind, @Nullable String reason) {
        event(ring.get("legId").asString(), kind, reason);
    }

    private void event(String leg, String kind, @Nullable String reason) {
        var body = new HashMap<String, Object>(Map.of("eventId", UUID.randomUUID(), "city", "nyc",
                "legId", leg, "at", "2026-11-23T12:00:00Z", "kind", kind));
        if (reason != null) {
            body.put("reason", reason);
        }
        post("/internal/v1/events", body);
    }

    private JsonNode post(String path, Object body) {
        return Objects.requireNonNull(dispatch.asGateway().post().uri(path).bodyValue(body).exchange()
                .expectStatus().isOk().expectBody(JsonNode.class).returnResult().getResponseBody());
    }

    private String state(String request) {
        return city.text("select state from dispatch.request where request_id = ?", UUID.fromString(request));
    }
}
