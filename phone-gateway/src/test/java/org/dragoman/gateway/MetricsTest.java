package org.dragoman.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.gateway.support.Eventually.eventually;

import java.util.Map;
import java.util.UUID;
import org.dragoman.gateway.support.Commands;
import org.dragoman.gateway.support.RunningGateway;
import org.dragoman.gateway.support.Script;
import org.dragoman.gateway.support.SharedGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Prometheus reads after a call. The gateway is shared, so each figure is compared with the one before. */
class MetricsTest {

    private static final RunningGateway GATEWAY = SharedGateway.get();
    private static final String BEGUN = "dragoman_gateway_line_calls_begun_total{city=\"nyc\"}";
    private static final String REQUESTED = "dragoman_gateway_line_calls_total{city=\"nyc\",outcome=\"request\"}";
    private static final String KEPT = "dragoman_gateway_commands_total{kind=\"ring\",outcome=\"kept\"}";

    private final Script script = new Script(GATEWAY);

    @Test
    void aCallIsInTheFiguresAndTheyAddUp() {
        var begun = figure(BEGUN);
        var requested = figure(REQUESTED);
        var kept = figure(KEPT);

        var resident = script.resident();
        GATEWAY.command(Commands.offer(UUID.randomUUID(), resident.leg()));
        script.lineStatus(resident.callSid(), "completed");

        eventually(() -> assertThat(figure(REQUESTED)).isEqualTo(requested + 1));
        assertThat(figure(BEGUN)).isEqualTo(begun + 1);
        assertThat(figure(KEPT)).isEqualTo(kept + 1);
        assertThat(scrape()).contains("dragoman_gateway_event_lag_seconds ", "dragoman_gateway_pace_queue ",
                "dragoman_gateway_inbox_total{", "dragoman_gateway_webhooks_rejected_total ");
    }

    @Test
    void aForgedWebhookIsCounted() {
        var before = figure("dragoman_gateway_webhooks_rejected_total");
        GATEWAY.send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(GATEWAY.url() + "/twilio/voice/line"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        RunningGateway.encoded(Map.of("CallSid", RunningGateway.newCallSid()))))
                .build());
        assertThat(figure("dragoman_gateway_webhooks_rejected_total")).isEqualTo(before + 1);
    }

    @Test
    void noLabelHoldsANumber() {
        script.resident();
        assertThat(scrape()).doesNotContainPattern("dragoman_[a-z_]+\\{[^}]*\\d{7}").doesNotContain("+1212");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/metrics"})
    void nothingElseOfTheActuatorIsOpen(String path) {
        assertThat(GATEWAY.get(path).statusCode()).isIn(401, 403, 404);
    }

    private static double figure(String series) {
        return scrape().lines().filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1))).findFirst().orElse(0);
    }

    private static String scrape() {
        var answer = GATEWAY.get("/actuator/prometheus");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
