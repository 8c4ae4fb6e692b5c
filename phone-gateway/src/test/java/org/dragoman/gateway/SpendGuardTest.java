package org.dragoman.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.gateway.support.Script.attribute;

import java.util.Map;
import java.util.UUID;
import org.dragoman.gateway.support.Commands;
import org.dragoman.gateway.support.RunningGateway;
import org.dragoman.gateway.support.Script;
import org.dragoman.gateway.support.SharedGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A gateway of Jamaica alone, in front of a New York line: what is guarded, and what never is. */
@ExtendWith(OutputCaptureExtension.class)
class SpendGuardTest {

    private static final String NEW_YORK = "+12125551001";
    private static final String JAMAICA = "+18765550100";
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = new RunningGateway(Map.of("dragoman.gateway.countries", "JM"));
        SharedGateway.ready(gateway);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void aRingElsewhereIsRefusedAndTheLogSaysWhyWithoutTheNumber(CapturedOutput output) {
        var leg = UUID.randomUUID();
        assertThat(gateway.command(ring(leg, NEW_YORK)).body()).contains("REFUSED", "NUMBER_REFUSED");
        assertThat(output.getAll())
                .contains("leg %s of nyc is not used for a ring: its country is not in".formatted(leg))
                .doesNotContain("5551001");
        assertThat(gateway.get("/actuator/prometheus").body())
                .contains("dragoman_gateway_numbers_refused_total{why=\"country_not_listed\"}");
    }

    @Test
    void aTextMessageElsewhereIsRefusedToo() {
        assertThat(gateway.command(Commands.text(UUID.randomUUID(), "nyc", NEW_YORK, "en")).body())
                .contains("REFUSED", "NUMBER_REFUSED");
        assertThat(gateway.command(Commands.text(UUID.randomUUID(), "nyc", JAMAICA, "en")).body()).contains("KEPT");
    }

    @Test
    void aListedCountryIsRung() {
        assertThat(gateway.command(ring(UUID.randomUUID(), JAMAICA)).body()).contains("KEPT");
    }

    @Test
    void whoCallsIsServedFromAnywhereAndTheBackupLineIsDialledWhereverItIs() {
        var script = new Script(gateway);
        var sid = RunningGateway.newCallSid();
        var menu = script.ask("/twilio/voice/line", sid, Map.of("From", "+33123456789"));
        assertThat(script.ask(attribute(menu, "action"), sid, Map.of("Digits", "1")))
                .contains("<Number>+12125550199</Number>");
    }

    private static String ring(UUID leg, String to) {
        return Commands.ring(UUID.randomUUID(), leg, "AGENCY", to, null, "");
    }
}
