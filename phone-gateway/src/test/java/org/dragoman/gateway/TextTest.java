package org.dragoman.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.gateway.support.Eventually.eventually;

import java.sql.SQLException;
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

/** A text message leaves once, in the hub language, whatever the carrier answers. */
@ExtendWith(OutputCaptureExtension.class)
class TextTest {

    private static final String PHONE = "+12125550185";
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

    @Test
    void aRepeatedCommandIsOneMessageFromTheCitysNumberAndLeavesNoNumberBehind(CapturedOutput output) {
        var text = Commands.text(UUID.randomUUID(), "nyc", PHONE, "en");
        assertThat(gateway.command(text).body()).contains("KEPT");
        assertThat(gateway.command(text).body()).contains("KEPT");
        eventually(() -> assertThat(phase()).isEqualTo("SENT"));
        assertThat(gateway.command(text).body()).contains("KEPT");

        assertThat(gateway.carrier.texts()).singleElement().satisfies(sent -> assertThat(sent)
                .containsEntry("to", PHONE).containsEntry("from", "+12125550100")
                .hasEntrySatisfying("body", words -> assertThat(words).startsWith("You did not answer")));
        assertThat(figure("sent")).isEqualTo(1);
        assertThat(value("select count(to_cipher) + count(from_cipher) from gateway.text")).isEqualTo("0");
        assertThat(gateway.get("/actuator/prometheus").body() + output.getAll()).doesNotContain("5550185");
    }

    @Test
    void aLanguageThatIsNoHubIsWrittenInTheCitysOwn() {
        gateway.command(Commands.text(UUID.randomUUID(), "montreal", PHONE, "ht"));
        eventually(() -> assertThat(gateway.carrier.texts()).map(sent -> sent.get("body")).singleElement().asString()
                .startsWith("Vos derniers appels"));
    }

    @Test
    void aMessageWhoseAnswerWasLostIsFoundAndNotSentAgain() {
        gateway.carrier.sendsAnyway = true;
        gateway.carrier.textStatus = 500;
        gateway.command(Commands.text(UUID.randomUUID(), "nyc", PHONE, "en"));
        eventually(() -> assertThat(gateway.carrier.textOrders()).hasSize(1));
        assertThat(phase()).isEqualTo("SENDING");
        theClaimIsOver();
        eventually(() -> assertThat(phase()).isEqualTo("SENT"));
        assertThat(gateway.carrier.textOrders()).hasSize(1);
        assertThat(gateway.carrier.addresses).noneMatch(address -> address.contains("5550185"));
    }

    @Test
    void aMessageThatTheCarrierDoesNotHaveIsSentAgain() {
        gateway.carrier.textStatus = 500;
        gateway.command(Commands.text(UUID.randomUUID(), "nyc", PHONE, "en"));
        eventually(() -> assertThat(gateway.carrier.textOrders()).hasSize(1));
        gateway.carrier.textStatus = 0;
        theClaimIsOver();
        eventually(() -> assertThat(phase()).isEqualTo("SENT"));
        assertThat(gateway.carrier.texts()).hasSize(1);
    }

    @Test
    void tooManyRequestsMeansLaterAndARefusalMeansNever() {
        gateway.carrier.textStatus = 429;
        gateway.command(Commands.text(UUID.randomUUID(), "nyc", PHONE, "en"));
        eventually(() -> assertThat(phase()).isEqualTo("ORDERED"));
        assertThat(value("select coalesce(cast(min(tried_at) as text), 'certainly not') from gateway.text"))
                .isEqualTo("certainly not");
        gateway.carrier.textStatus = 400;
        eventually(() -> assertThat(phase()).isEqualTo("REFUSED"));
        assertThat(figure("refused")).isEqualTo(1);
        assertThat(gateway.carrier.texts()).isEmpty();
    }

    @Test
    void whatCouldNotBeSentInTimeIsGivenUp() {
        gateway.carrier.textStatus = 500;
        gateway.command(Commands.text(UUID.randomUUID(), "nyc", PHONE, "en"));
        eventually(() -> assertThat(gateway.carrier.textOrders()).hasSize(1));
        gateway.database.execute("update gateway.text set ordered_at = ordered_at - interval '16 minutes'");
        theClaimIsOver();
        eventually(() -> assertThat(figure("given_up")).isEqualTo(1));
        assertThat(gateway.carrier.textOrders()).hasSize(1);
    }

    @Test
    void aNumberThatMustNotBeRungIsNotWrittenToEither() {
        assertThat(gateway.command(Commands.text(UUID.randomUUID(), "nyc", "+19005550123", "en")).body())
                .contains("REFUSED", "NUMBER_REFUSED");
        assertThat(gateway.carrier.textOrders()).isEmpty();
    }

    private void theClaimIsOver() {
        gateway.database.execute("update gateway.text set due_at = gateway.clock() where phase = 'SENDING'");
    }

    private double figure(String outcome) {
        var series = "dragoman_gateway_texts_total{outcome=\"" + outcome + "\"} ";
        return gateway.get("/actuator/prometheus").body().lines().filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length()))).findFirst().orElse(0);
    }

    private String phase() {
        return value("select min(phase) from gateway.text");
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
