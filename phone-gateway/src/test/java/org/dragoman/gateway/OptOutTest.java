package org.dragoman.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.gateway.support.Eventually.eventually;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dragoman.gateway.support.Commands;
import org.dragoman.gateway.support.RunningGateway;
import org.dragoman.gateway.support.SharedGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** STOP ends all text messages of a city to this number, whoever has it; what else is written to us leaves no trace. */
@ExtendWith(OutputCaptureExtension.class)
class OptOutTest {

    private static final String PHONE = "+12125550185";
    private static final String LINE = "+12125550100";
    private static final String MONTREAL = "+15145550100";
    private RunningGateway gateway;

    @BeforeEach
    void start() {
        gateway = new RunningGateway();
        SharedGateway.ready(gateway);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    private void writes(String to, String body) {
        var answer = gateway.webhook("/twilio/text/line", message(to, body));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).endsWith("<Response/>");
    }

    private static Map<String, String> message(String to, String body) {
        return Map.of("MessageSid", "SM" + "0".repeat(32), "AccountSid", "AC" + "0".repeat(32), "From", PHONE, "To", to,
                "Body", body, "NumMedia", "0", "NumSegments", "1");
    }

    private void isOrdered(String word) {
        assertThat(gateway.command(Commands.text(UUID.randomUUID(), "nyc", PHONE, "ht", word)).body())
                .contains("KEPT");
    }

    @Test
    void whoWritesStopGetsNoTextMessageOfAnyKindUntilStart(CapturedOutput output) {
        writes(LINE, " stop ");
        writes(LINE, "STOP");
        isOrdered("WE_CALLED");
        isOrdered("PUT_ON_BREAK");
        eventually(() -> assertThat(phases()).isEqualTo("OPTED_OUT,OPTED_OUT"));
        assertThat(gateway.carrier.textOrders()).isEmpty();
        assertThat(gateway.get("/actuator/prometheus").body())
                .contains("dragoman_gateway_texts_total{outcome=\"opted_out\"} 2");
        assertThat(value("select count(to_key) + count(to_cipher) from gateway.text")).isEqualTo("0");
        writes(LINE, "Start");
        isOrdered("WE_CALLED");
        eventually(() -> assertThat(phases()).isEqualTo("OPTED_OUT,OPTED_OUT,SENT"));
        assertThat(output.getAll()).doesNotContain("5550185");
    }

    @Test
    void aResidentIsWrittenToInTheirOwnLanguageWithTheNumberOfTheLine() {
        isOrdered("WE_CALLED");
        eventually(() -> assertThat(gateway.carrier.texts()).singleElement().satisfies(sent -> assertThat(sent)
                .containsEntry("from", LINE)
                .hasEntrySatisfying("body", words -> assertThat(words)
                        .startsWith("Nou te eseye rele ou.").contains("+1 212-555-0100", "STOP"))));
    }

    @Test
    void itHoldsForTheWholeCityAndForNoOther() {
        writes("+12125550103", "STOP");
        writes(MONTREAL, "ARRET");
        writes(MONTREAL, "START");
        isOrdered("WE_CALLED");
        gateway.command(Commands.text(UUID.randomUUID(), "montreal", PHONE, "ht", "WE_CALLED"));
        eventually(() -> assertThat(phases()).isEqualTo("OPTED_OUT,SENT"));
    }

    @Test
    void whatElseIsWrittenLeavesNoTrace(CapturedOutput output) {
        writes(LINE, "Mwen bezwen èd, telefòn mwen se 2125550185");
        writes("+12125559999", "STOP");
        assertThat(value("select count(*) from gateway.opt_out")).isEqualTo("0");
        assertThat(value("select count(*) from gateway.inbox")).isEqualTo("0");
        assertThat(output.getAll()).doesNotContain("bezwen", "5550185");
    }

    @Test
    void aWordOfAnotherLanguageCountsWhereTheCarrierSaysWhatItMeans() {
        var form = new HashMap<>(message(LINE, "sispann"));
        form.put("OptOutType", "STOP");
        gateway.webhook("/twilio/text/line", form);
        assertThat(value("select count(*) from gateway.opt_out")).isEqualTo("1");
    }

    @Test
    void whatTheCarrierSaysOfANumberIsBelievedAndNotTriedAgain() {
        gateway.carrier.textStatus = 400;
        gateway.carrier.textCode = 21610;
        isOrdered("WE_CALLED");
        eventually(() -> assertThat(phases()).isEqualTo("OPTED_OUT"));
        assertThat(gateway.carrier.textOrders()).hasSize(1);
        gateway.carrier.textStatus = 0;
        isOrdered("PUT_ON_BREAK");
        eventually(() -> assertThat(phases()).isEqualTo("OPTED_OUT,OPTED_OUT"));
        assertThat(gateway.carrier.textOrders()).hasSize(1);
    }

    @Test
    void whoeverHasNotSignedIsNotHeard() {
        var form = message(LINE, "STOP");
        var request = HttpRequest.newBuilder(URI.create(gateway.url() + "/twilio/text/line"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(RunningGateway.encoded(form))).build();
        assertThat(gateway.send(request).statusCode()).isEqualTo(403);
        assertThat(value("select count(*) from gateway.opt_out")).isEqualTo("0");
    }

    /** In the order of their names. */
    private String phases() {
        return value("select coalesce(string_agg(phase, ',' order by phase), '') from gateway.text");
    }

    private String value(String sql) {
        try (var connection = gateway.database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
