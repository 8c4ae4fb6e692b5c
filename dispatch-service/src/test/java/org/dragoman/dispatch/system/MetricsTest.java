package org.dragoman.dispatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dragoman.stores.Database;
import org.dragoman.stores.Stores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What Prometheus reads after one call, declined once and then completed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetricsTest {

    private static final Pattern SERIES = Pattern.compile("(dragoman_[a-z_]+)(?:\\{([^}]*)})? ([0-9.E+-]+|NaN)");

    private final Database database = Stores.postgres().freshDatabase();
    private final ListeningGateway gateway = new ListeningGateway();
    private RunningDispatch dispatch;
    private TestCity city;
    private Map<String, Double> afterTheCall = Map.of();

    @BeforeAll
    void oneCall() {
        Stores.redis().flush();
        dispatch = RunningDispatch.start(database, Stores.redis(), gateway.url(), TestKeysets.make());
        city = TestCity.found(database, dispatch.vault());
        city.addInterpreter("1001", "ht", "2021-01-01");
        city.addInterpreter("1002", "ht", null);
        city.addInterpreter("1003", "ht", null);
        var admitted = post("/internal/v1/line-requests",
                Map.of("callId", UUID.randomUUID(), "line", TestCity.LINE, "variety", "ht"));
        answer(gateway.take("RING"), "DECLINE");
        var ring = gateway.take("RING");
        event(ring.get("legId").asString(), "ANSWERED", null);
        answer(ring, "ACCEPT");
        event(ring.get("legId").asString(), "JOINED", null);
        gateway.take("RING", agency -> agency.get("role").asString().equals("AGENCY"));
        event(admitted.get("legId").asString(), "ENDED", "HUNG_UP");
        afterTheCall = seriesOnceMeasured();
    }

    @AfterAll
    void stop() {
        dispatch.close();
        gateway.close();
        Stores.postgres().drop(database);
    }

    @Test
    void theCallIsInTheFigures() {
        assertThat(afterTheCall).containsEntry("dragoman_requests_requested_total{channel=\"PHONE\"}", 1.0)
                .containsEntry("dragoman_requests_ended_total{outcome=\"COMPLETED\",reason=\"CALLER_HUNG_UP\"}", 1.0)
                .containsEntry("dragoman_offers_made_total", 2.0)
                .containsEntry("dragoman_offers_moved_total{to=\"DECLINED\"}", 1.0)
                .containsEntry("dragoman_offers_moved_total{to=\"ENDED\"}", 1.0)
                .containsEntry("dragoman_time_to_interpreter_seconds_count{variety=\"ht\"}", 1.0)
                .containsEntry("dragoman_time_to_interpreter_seconds_bucket{variety=\"ht\",le=\"15.0\"}", 1.0)
                .containsEntry("dragoman_time_to_interpreter_seconds_bucket{variety=\"ht\",le=\"+Inf\"}", 1.0)
                .containsEntry("dragoman_need_human{city=\"nyc\",reason=\"FAILED_OFTEN\"}", 0.0)
                .containsEntry("dragoman_need_human{city=\"nyc\",reason=\"STUCK\"}", 0.0)
                .containsKey("dragoman_outbox_lag_seconds{city=\"nyc\"}");
    }

    /** Invariant 7: what was requested is what ended, by outcome, and what is open. */
    @Test
    void theFiguresAddUp() {
        assertThat(sum(afterTheCall, "dragoman_requests{")).isEqualTo(1.0)
                .isEqualTo(sum(afterTheCall, "dragoman_requests_requested_total"))
                .isEqualTo(sum(afterTheCall, "dragoman_requests_ended_total"));
        assertThat(afterTheCall).containsEntry("dragoman_requests{city=\"nyc\",state=\"COMPLETED\"}", 1.0);
    }

    @Test
    void freeIsWhoMayBeRungAndWaitingIsWhoWaits() {
        Await.until("two qualified people free, not the expired one",
                () -> Optional.of(series()).filter(series -> Double.valueOf(2.0).equals(
                        series.get("dragoman_free{city=\"nyc\",variety=\"ht\"}"))));
        city.run("update dispatch.interpreter set availability = 'ON_BREAK'");
        post("/internal/v1/line-requests",
                Map.of("callId", UUID.randomUUID(), "line", TestCity.LINE, "variety", "ht"));
        Await.until("one waits and nobody is free", () -> Optional.of(series())
                .filter(series -> Double.valueOf(1.0).equals(
                        series.get("dragoman_waiting{city=\"nyc\",variety=\"ht\"}"))
                        && !series.containsKey("dragoman_free{city=\"nyc\",variety=\"ht\"}")));
    }

    @Test
    void noLabelHoldsANumberOrAName() {
        assertThat(scrape()).doesNotContainPattern("dragoman_[a-z_]+\\{[^}]*\\d{7}").doesNotContain("+1212", "Test\"");
    }

    @Test
    void nothingElseOfTheActuatorIsOpen() {
        for (var path : new String[]{"/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/loggers"}) {
            assertThat(client(dispatch.url()).get().uri(path).exchange().returnResult(Void.class).getStatus())
                    .as(path).isNotEqualTo(HttpStatus.OK);
        }
    }

    @Test
    void aManagementPortTakesTheFiguresAwayFromThePublicOne() {
        try (var apart = RunningDispatch.start(database, Stores.redis(), gateway.url(), TestKeysets.make(),
                "--management.server.port=0")) {
            var port = apart.setting("local.management.port");
            client("http://localhost:" + port).get().uri("/actuator/prometheus").exchange().expectStatus().isOk();
            assertThat(client(apart.url()).get().uri("/actuator/prometheus").exchange().returnResult(Void.class)
                    .getStatus()).isNotEqualTo(HttpStatus.OK);
        }
    }

    /** The lag is the last of a snapshot's figures to be shown; a scrape may come in between. */
    private Map<String, Double> seriesOnceMeasured() {
        return Await.until("a snapshot after the call", () -> Optional.of(series())
                .filter(series -> series.containsKey("dragoman_requests{city=\"nyc\",state=\"COMPLETED\"}")
                        && series.containsKey("dragoman_outbox_lag_seconds{city=\"nyc\"}")
                        && sum(series, "dragoman_requests{") == sum(series, "dragoman_requests_requested_total")));
    }

    private Map<String, Double> series() {
        var series = new HashMap<String, Double>();
        var found = SERIES.matcher(scrape());
        while (found.find()) {
            series.put(found.group(1) + (found.group(2) == null ? "" : "{" + found.group(2) + "}"),
                    Double.valueOf(found.group(3)));
        }
        return series;
    }

    private static double sum(Map<String, Double> series, String name) {
        return series.entrySet().stream().filter(one -> one.getKey().startsWith(name))
                .mapToDouble(Map.Entry::getValue).sum();
    }

    private String scrape() {
        return Objects.requireNonNull(client(dispatch.url()).get().uri("/actuator/prometheus").exchange()
                .expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody());
    }

    private static WebTestClient client(String url) {
        return WebTestClient.bindToServer().baseUrl(url).codecs(codecs -> codecs.defaultCodecs()
                .maxInMemorySize(4_000_000)).build();
    }

    private void answer(JsonNode ring, String answer) {
        post("/internal/v1/legs/" + ring.get("legId").asString() + "/answer",
                Map.of("city", "nyc", "assignmentId", ring.at("/offer/assignmentId").asString(),
                        "epoch", ring.at("/offer/epoch").asLong(), "answer", answer));
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
}
