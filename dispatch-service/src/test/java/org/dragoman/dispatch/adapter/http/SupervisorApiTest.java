package org.dragoman.dispatch.adapter.http;

import static org.dragoman.dispatch.adapter.http.TwoCities.token;
import static org.hamcrest.Matchers.containsString;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What a supervisor does by the API, and what a wrong word gets. */
class SupervisorApiTest {

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

    private ResponseSpec post(String act, String body) {
        return supervisor.post().uri(request + "/" + act).contentType(MediaType.APPLICATION_JSON).bodyValue(body)
                .exchange();
    }

    @Test
    void aRequestIsRaised() {
        post("priority", "{\"urgency\":\"emergency\"}").expectStatus().isOk().expectBody()
                .jsonPath("$.urgency").isEqualTo("emergency");
    }

    @Test
    void whereNothingRingsThereIsNothingToPullBack() {
        supervisor.post().uri(request + "/withdraw").exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.state").isEqualTo("WAITING");
    }

    @Test
    void aVendorIsRungOnceHoweverOftenItIsSaid() {
        for (int time = 0; time < 2; time++) {
            supervisor.post().uri(request + "/vendor").exchange().expectStatus().isOk().expectBody()
                    .jsonPath("$.state").isEqualTo("RINGING");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            priority | {"urgency":"now"}        | 422 | Use one of emergency
            priority | {}                       | 422 | Use one of emergency
            priority | {"urgncy":"urgent"}      | 400 | no field
            priority | x                        | 400 | well-formed
            assign   | {"interpreter":"nobody"} | 422 | no interpreter with this public number
            assign   | {}                       | 400 | Say which interpreter
            assign   | {"interpreter":"4127"}   | 409 | may not be asked
            """)
    void aWrongWordIsNamedAndExplained(String act, String body, int status, String detail) {
        post(act, body).expectStatus().isEqualTo(status)
                .expectHeader().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody().jsonPath("$.detail").value(containsString(detail));
    }

    @Test
    void whatHasEndedIsNotRaised() {
        takeBack();
        post("priority", "{\"urgency\":\"urgent\"}").expectStatus().isEqualTo(409);
        post("assign", "{\"interpreter\":\"4127\"}").expectStatus().isEqualTo(409);
        supervisor.post().uri(request + "/vendor").exchange().expectStatus().isEqualTo(409);
    }
}
