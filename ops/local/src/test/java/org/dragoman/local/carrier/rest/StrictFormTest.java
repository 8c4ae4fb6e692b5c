package org.dragoman.local.carrier.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.dragoman.contract.WrongOnPurpose;
import org.dragoman.local.carrier.CarrierSimulator;
import org.dragoman.local.carrier.account.Account;
import org.dragoman.local.carrier.config.Carrier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What the carrier refuses, each in its form and with its code. */
@SpringBootTest(classes = CarrierSimulator.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "dragoman.carrier.lines[0].number=+12125550100",
    "dragoman.carrier.lines[0].voice-url=http://localhost:1/voice"})
@WrongOnPurpose
class StrictFormTest {
    private static final String TO_AND_FROM = "To=%2B12125550141&From=%2B12125550100&";

    private static final String ZEROS = "0".repeat(32);

    @Autowired
    Account account;
    @Autowired
    Carrier carrier;
    @LocalServerPort
    int port;
    WebTestClient client;

    @BeforeEach
    void connect() {
        client = WebTestClient.bindToServer().baseUrl("http://localhost:" + port)
                .defaultHeaders(headers -> headers.setBasicAuth(account.sid(), account.authToken())).build();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Calls.json|From=%2B12125550100&Url=http://c.test/|21201",
        "Calls.json|To=%2B12125550141&Url=http://c.test/|21213",
        "Calls.json|To=hello&From=%2B12125550100&Url=http://c.test/|21211",
        "Calls.json|To=%2B12125550141&From=%2B12125550142&Url=http://c.test/|21210",
        "Calls.json|{ok}|21205", "Calls.json|{ok}Url=/relative|21205", "Calls.json|{ok}Url=ftp://c.test/|21205",
        "Calls.json|{ok}Url=http://c.test/&StatusCalback=http://c.test/|20001",
        "Calls.json|{ok}Url=http://c.test/&Method=DELETE|20001",
        "Calls.json|{ok}Url=http://c.test/&Timeout=soon|20001",
        "Calls.json|{ok}Url=http://c.test/&SendDigits=4711x|21206",
        "Calls.json|{ok}Url=http://c.test/&SendDigits=123456789012345678901234567890123|21206",
        "Calls.json|{ok}Url=http://c.test/&StatusCallback=http://c.test/&StatusCallbackEvent=bogus|21626",
        "Conferences/S-1/Participants.json|{ok}Beep=maybe|20001",
        "Conferences/S-1/Participants.json|{ok}WaitUrl=here|21205",
        "Conferences/CF00000000000000000000000000000000/Participants.json|{ok}|20404",
        "Calls/CA00000000000000000000000000000000.json|Status=completed|20404",
        "Messages.json|To=%2B12125550141&From=%2B12125550100|21602",
        "Messages.json|To=%2B12125550141&From=%2B12125550142&Body=x|21606"})
    void refuses(String resource, String form, int code) {
        client.post().uri(account.path(resource)).contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue(form.replace("{ok}", TO_AND_FROM)).exchange().expectStatus().is4xxClientError()
                .expectBody(Map.class).value(body -> {
                    assertThat(body).containsKeys("code", "message", "more_info", "status");
                    assertThat(body.get("code")).isEqualTo(code);
                });
    }

    @ParameterizedTest
    @CsvSource({"GET, Calls.json?{unknown}", "GET, {call}.json?{unknown}", "DELETE, {call}.json?{unknown}",
        "POST, Calls.json|{unknown}", "POST, Calls.json?{unknown}|", "POST, {call}.json|{unknown}",
        "POST, {call}.json?{unknown}|", "GET, Conferences.json?{unknown}", "GET, {room}.json?{unknown}",
        "POST, {room}.json|{unknown}", "POST, {room}.json?{unknown}|", "GET, {room}/Participants.json?{unknown}",
        "POST, {room}/Participants.json|{unknown}", "POST, {room}/Participants.json?{unknown}|",
        "GET, {room}/Participants/x.json?{unknown}", "DELETE, {room}/Participants/x.json?{unknown}",
        "POST, {room}/Participants/x.json|{unknown}", "POST, {room}/Participants/x.json?{unknown}|",
        "GET, Messages.json?{unknown}", "GET, {message}.json?{unknown}", "POST, Messages.json|{unknown}",
        "POST, Messages.json?{unknown}|"})
    void refusesWhatItDoesNotKnowWhereverItIsAsked(String method, String addressAndForm) {
        String[] parts = addressAndForm.replace("{unknown}", "Unknown=1").replace("{call}", "Calls/CA" + ZEROS)
                .replace("{room}", "Conferences/CF" + ZEROS).replace("{message}", "Messages/SM" + ZEROS)
                .split("\\|", 2);
        WebTestClient.RequestBodySpec request = client.method(HttpMethod.valueOf(method)).uri(account.path(parts[0]));
        if (parts.length == 2) {
            request.contentType(MediaType.APPLICATION_FORM_URLENCODED).bodyValue(parts[1]);
        }
        request.exchange().expectStatus().isBadRequest().expectBody().jsonPath("$.code").isEqualTo(20001);
    }

    @AfterEach
    void nothingWasDone() {
        assertThat(carrier.calls().all()).isEmpty();
        assertThat(carrier.conferences().all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Calls.json?Status=bogus, 20001", "Calls.json?StartTime=yesterday, 20001", "Calls.json?Nmae=x, 20001",
        "Conferences.json?PageSize=0, 20001", "Nothing.json, 20404"})
    void refusesToList(String resource, int code) {
        client.get().uri(account.path(resource)).exchange().expectStatus().is4xxClientError().expectBody()
                .jsonPath("$.code").isEqualTo(code);
    }
}
