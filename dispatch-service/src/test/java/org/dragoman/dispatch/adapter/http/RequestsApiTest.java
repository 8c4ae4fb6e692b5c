package org.dragoman.dispatch.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.dispatch.adapter.http.TwoCities.token;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class RequestsApiTest {

    private static final Map<String, Object> HAITIAN = Map.of("language", "ht", "site", "flushing");

    private final ServedDispatch dispatch = ServedDispatch.shared();
    private final WebTestClient desk = dispatch.as(token("nyc", "desk"));

    @Test
    void aRequestStandsAndSaysWhereItIs() {
        var location = post("first-" + UUID.randomUUID(), HAITIAN).expectStatus().isCreated()
                .expectHeader().value("Location", startsWith("/api/v1/requests/"))
                .expectBody()
                .jsonPath("$.reference").value(matchesPattern("[A-Z][2-9]-[0-9]{3}"))
                .jsonPath("$.state").isEqualTo("WAITING")
                .jsonPath("$.position").isNumber()
                .jsonPath("$.onDuty").isEqualTo(0)
                .jsonPath("$.estimatedWaitSeconds").doesNotExist()
                .jsonPath("$.steps[0].step").isEqualTo("REQUESTED")
                .returnResult().getResponseHeaders().getLocation();
        desk.get().uri(String.valueOf(location)).exchange().expectStatus().isOk()
                .expectBody().jsonPath("$.language").isEqualTo("ht");
        desk.post().uri(location + "/cancel").exchange().expectStatus().isOk()
                .expectBody().jsonPath("$.state").isEqualTo("CANCELLED");
    }

    @Test
    void theSameKeyIsTheSameRequestAndAnotherBodyIsRefused() {
        var key = "again-" + UUID.randomUUID();
        var first = id(post(key, HAITIAN));
        assertThat(id(post(key, Map.of("site", "flushing", "language", "ht")))).isEqualTo(first);
        post(key, Map.of("language", "es", "site", "flushing")).expectStatus().isEqualTo(422)
                .expectBody().jsonPath("$.type").isEqualTo("urn:dragoman:problem:key-reused");
        desk.post().uri("/api/v1/requests/{id}/cancel", first).exchange().expectStatus().isOk();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {                                                   | 400 |                 | not well-formed JSON
            []                                                  | 400 |                 | not a JSON object
            null                                                | 400 |                 | JSON object
            {"language":"ht","site":"flushing"} x               | 400 |                 | well-formed
            {"language":"ht","language":"es"}                   | 400 |                 | well-formed
            {"language":"ht","site":"flushing","call":{}}       | 400 | call            | no field 'call'
            {"language":{},"site":"flushing"}                   | 400 | language        | wrong kind
            {"language":7,"site":"flushing"}                    | 400 | language        | wrong kind
            {"site":"flushing"}                                 | 400 | language        | which language
            {"language":" ","site":"flushing"}                  | 400 | language        | which language
            {"language":"xx","site":"flushing"}                 | 422 | language        | No language here
            {"language":"zh","site":"flushing"}                 | 422 | language        | family of languages
            {"language":"ase","site":"flushing"}                | 422 | language        | never interpreted by phone
            {"language":"ht","site":"nowhere"}                  | 422 | site            | no such site
            {"language":"ht","site":"bronx"}                    | 422 | site            | no such site
            {"language":"ht","site":"cote-des-neiges"}          | 422 | site            | no such site
            {"language":"ht","connect":{"desk":"555"}}          | 422 | connect.desk    | phone number that exists
            {"language":"ht","connect":{"resident":"+1"}}       | 422 | connect.resident | phone number that exists
            {"language":"ht","connect":{"dsk":"+1"}}            | 400 | connect.dsk     | no field
            {"language":"ht","domain":"astrology"}              | 422 | domain          | Use one of general
            {"language":"ht","preferences":{"gender":"any"}}    | 422 | preferences.gender | Use one of female
            {"language":"ht","preferences":{"experience":"law"}} | 422 | preferences.experience | Use one of general
            {"language":"ht","preferences":{"required":["gender"]}} | 422 | preferences.required | nothing of the kind is wished
            {"language":"ht","preferences":{"gender":"male","required":["sex"]}} | 422 | preferences.required | Use those of known
            {"language":"ht","preferences":{"gender":"male","required":[null]}} | 422 | preferences.required | no preference
            {"language":"ht","preferences":{"gender":"male","untilRung":2}} | 422 | preferences.untilRung | Nothing is required
            {"language":"ht","preferences":{"gender":"male","required":["gender"],"untilRung":1}} | 422 | preferences.untilRung | after the first
            {"language":"ht","preferences":{"knownInterpreter":"9999"}} | 422 | preferences.knownInterpreter | no interpreter with this public number
            {"language":"ht","preferences":{"shoes":"red"}}     | 400 | preferences.shoes | no field
            {"language":"ht","urgency":"now"}                   | 422 | urgency         | Use one of emergency
            """)
    void badInputIsNamedAndExplained(String body, int status, String field, String detail) {
        var answer = desk.post().uri("/api/v1/requests").header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange()
                .expectStatus().isEqualTo(status)
                .expectHeader().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody().jsonPath("$.detail").value(String.class, text -> assertThat(text).contains(detail));
        if (field == null) {
            answer.jsonPath("$.field").doesNotExist();
        } else {
            answer.jsonPath("$.field").isEqualTo(field);
        }
    }

    @Test
    void aQuestionComesWithItsVarietiesAndAMisspellingWithSuggestions() {
        post("q-" + UUID.randomUUID(), Map.of("language", "zh", "site", "flushing")).expectBody()
                .jsonPath("$.question").isNotEmpty()
                .jsonPath("$.varieties[?(@.tag=='yue')].nativeName").isNotEmpty();
        post("s-" + UUID.randomUUID(), Map.of("language", "creol", "site", "flushing")).expectBody()
                .jsonPath("$.suggestions").isNotEmpty();
    }

    @Test
    void aMachineNeedsAKeyAndAKnownType() {
        desk.post().uri("/api/v1/requests").bodyValue(HAITIAN).exchange().expectStatus().isBadRequest()
                .expectBody().jsonPath("$.field").isEqualTo("Idempotency-Key");
        post("x".repeat(201), HAITIAN).expectStatus().isBadRequest();
        desk.post().uri("/api/v1/requests").contentType(MediaType.TEXT_PLAIN).bodyValue("hi").exchange()
                .expectStatus().isEqualTo(415);
        desk.put().uri("/api/v1/requests").exchange().expectStatus().isEqualTo(405);
    }

    @Test
    void whatIsNotThereAndWhatIsNotYoursLookTheSame() {
        var id = id(post("mine-" + UUID.randomUUID(), HAITIAN));
        var missing = notFound(desk, UUID.randomUUID().toString());
        assertThat(notFound(desk, "no-uuid")).isEqualTo(missing);
        assertThat(notFound(dispatch.as(token("montreal", "desk")), id)).isEqualTo(missing);
        assertThat(notFound(dispatch.as(token("montreal", "admin")), id)).isEqualTo(missing);
        desk.post().uri("/api/v1/requests/{id}/cancel", id).exchange().expectStatus().isOk();
        desk.post().uri("/api/v1/requests/{id}/cancel", id).exchange().expectStatus().isOk();
    }

    private static String notFound(WebTestClient who, String id) {
        return String.valueOf(who.get().uri("/api/v1/requests/{id}", id).exchange().expectStatus().isNotFound()
                .expectBody(String.class).returnResult().getResponseBody()).replace(id, "ID");
    }

    private WebTestClient.ResponseSpec post(String key, Map<String, Object> body) {
        return desk.post().uri("/api/v1/requests").header("Idempotency-Key", key).bodyValue(body).exchange();
    }

    private static String id(WebTestClient.ResponseSpec answer) {
        var body = answer.expectStatus().isCreated().expectBody(Map.class).returnResult().getResponseBody();
        return String.valueOf(java.util.Objects.requireNonNull(body).get("id"));
    }
}
