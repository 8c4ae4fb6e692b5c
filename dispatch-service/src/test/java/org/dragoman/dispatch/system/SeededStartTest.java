package org.dragoman.dispatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

import org.dragoman.dispatch.port.Passwords;
import org.dragoman.stores.Database;
import org.dragoman.stores.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

/** The service as the local stack starts it on empty stores: both cities are there when it says that it is ready. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeededStartTest {

    private static final String[] DEMO = {"--dragoman.dispatch.seed=true", "--dragoman.demo.password.desk=bako-fimu",
        "--dragoman.demo.password.admin=zeda-41", "--dragoman.demo.token.nyc=drg_nyc_abc"};

    private final Database database = Stores.postgres().freshDatabase();
    private final ListeningGateway gateway = new ListeningGateway();
    private final TestKeysets keysets = TestKeysets.make();
    private RunningDispatch dispatch;

    @BeforeAll
    void start() {
        Stores.redis().flush();
        dispatch = RunningDispatch.start(database, Stores.redis(), gateway.url(), keysets, DEMO);
    }

    @AfterAll
    void stop() {
        dispatch.close();
        gateway.close();
        Stores.postgres().drop(database);
    }

    @Test
    void theGatewayIsToldEveryLine() {
        JsonNode lines = Objects.requireNonNull(dispatch.asGateway().get().uri("/internal/v1/lines").exchange()
                .expectStatus().isOk().expectBody(JsonNode.class).returnResult().getResponseBody()).path("lines");
        assertThat(lines.valueStream().map(line -> line.path("number").asString()))
                .containsExactlyInAnyOrder("+12125550100", "+12125550103", "+12125550104", "+15145550100");
    }

    @ParameterizedTest
    @CsvSource({"+12125550100, +1212555, 1001, 1005, Haitian Creole",
        "+15145550100, +1514555, 2001, 2003, créole haïtien"})
    void aHaitianCreoleCallerReachesSomebodyWhoIsQualified(
            String line, String exchange, int first, int last, String variety) {
        dispatch.asGateway().post().uri("/internal/v1/line-requests")
                .bodyValue(Map.of("callId", UUID.randomUUID(), "line", line, "variety", "ht"))
                .exchange().expectStatus().isOk();

        JsonNode ring = gateway.take("RING");
        assertThat(ring.path("to").asString())
                .isIn(IntStream.rangeClosed(first, last).mapToObj(number -> exchange + number).toList());
        assertThat(ring.at("/offer/varietyName").asString()).isEqualTo(variety);
    }

    @Test
    void theDemoPasswordOpensTheDeskAccountAndNoOther() {
        var city = new TestCity(database, dispatch.vault(), new org.dragoman.dispatch.domain.CityId("nyc"));
        String hash = city
                .text("select password_hash from dispatch.account where city_id = 'nyc' and username = 'ana'");
        assertThat(dispatch.bean(Passwords.class).matches("bako-fimu", hash)).isTrue();
        assertThat(dispatch.bean(Passwords.class).matches("zeda-41", hash)).isFalse();
        assertThat(hash).startsWith("$argon2id$");
    }

    @Test
    void aSecondInstanceOnTheSameStoresStartsAsWell() {
        try (var second = RunningDispatch.start(database, Stores.redis(), gateway.url(), keysets, DEMO)) {
            second.asGateway().get().uri("/internal/v1/lines").exchange().expectStatus().isOk();
        }
    }
}
