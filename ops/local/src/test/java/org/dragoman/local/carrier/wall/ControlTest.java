package org.dragoman.local.carrier.wall;

import java.net.URI;
import java.util.List;
import org.dragoman.local.carrier.CarrierSimulator;
import org.dragoman.local.carrier.config.Carrier;
import org.dragoman.local.carrier.phones.PhoneKind;
import org.dragoman.local.carrier.phones.PhoneRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The buttons over HTTP: what makes no sense is answered in words, and other sites cannot press them. */
@SpringBootTest(classes = CarrierSimulator.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ControlTest {
    @Autowired
    Carrier carrier;
    @LocalServerPort
    int port;
    WebTestClient client;

    @BeforeEach
    void connect() {
        client = WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
        carrier.timeline().run(() -> carrier.phones()
                .add(new PhoneRecord("+12125550131", "Rose", PhoneKind.RESIDENT, "nyc", List.of("ht"), null)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"POST|/carrier/phones/%2B12125550131/answer|{}|409|The phone is not ringing",
        "POST|/carrier/phones/%2B12125550131/dial|{\"to\":\"me\"}|409|This is not a phone number",
        "POST|/carrier/phones/%2B12125550131/dial|{}|400|Say whom to call: {\"to\": \"+12125550100\"}",
        "POST|/carrier/phones/%2B12125550131/text|{\"to\":\"+12125550777\",\"body\":\"STOP\"}|409|This is no number of the city",
        "POST|/carrier/phones/%2B12125550131/text|{\"to\":\"+12125550100\"}|400|Say to whom and what, up to 1600 characters: {\"to\": \"+12125550100\", \"body\": \"STOP\"}",
        "POST|/carrier/phones/%2B12125550999/hangup|{}|409|There is no such phone",
        "PUT|/carrier/phones/habits|{}|400|Say which kind of phone and which habits",
        "PUT|/carrier/phones/%2B12125550131/habits|{\"ignores\":2}|400|ignores and declines are probabilities, together at most 1",
        "PUT|/carrier/traffic|{\"perMinute\":-1}|400|perMinute is between 0 and 240",
        "PUT|/carrier/faults|{\"webhooks\":{\"lose\":3}}|400|A probability is between 0 and 1",
        "PUT|/carrier/pace|{}|400|Say how many calls per second: {\"callsPerSecond\": 1}, 0 for no limit",
        "PUT|/carrier/pace|nonsense|400|The request cannot be read."})
    void answersInASentence(String method, String path, String body, int status, String sentence) {
        client.method(HttpMethod.valueOf(method)).uri(URI.create("http://localhost:" + port + path))
                .contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange().expectStatus().isEqualTo(status)
                .expectBody().jsonPath("$.detail").isEqualTo(sentence);
    }

    @Test
    void otherSitesCannotPressAButton() {
        client.put().uri("/carrier/pace").header("Origin", "http://elsewhere.test")
                .contentType(MediaType.APPLICATION_JSON).bodyValue("{\"callsPerSecond\":0}").exchange().expectStatus()
                .isForbidden();
        client.put().uri("/carrier/pace").header("Origin", "http://localhost:" + port)
                .contentType(MediaType.APPLICATION_JSON).bodyValue("{\"callsPerSecond\":2}").exchange().expectStatus()
                .isOk();
    }

    @Test
    void thePageMayRunItsOwnScriptsOnly() {
        client.get().uri("/").exchange().expectStatus().isOk().expectHeader()
                .valueMatches("Content-Security-Policy", "default-src 'self';.*");
    }
}
