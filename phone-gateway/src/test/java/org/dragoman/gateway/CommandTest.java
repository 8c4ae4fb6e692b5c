package org.dragoman.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.gateway.support.Eventually.eventually;

import java.util.UUID;
import org.dragoman.gateway.support.Commands;
import org.dragoman.gateway.support.RunningGateway;
import org.dragoman.gateway.support.Script;
import org.dragoman.gateway.support.SharedGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What dispatch-service orders: durable, once, and in spite of the order of arrival. */
class CommandTest {

    private static final RunningGateway GATEWAY = SharedGateway.get();
    private final Script script = new Script(GATEWAY);

    @Test
    void aRepeatedCommandGetsTheFirstAnswerAndRingsOnce() {
        var leg = UUID.randomUUID();
        var ring = Commands.offer(leg, null);
        assertThat(GATEWAY.command(ring).body()).contains("\"outcome\":\"KEPT\"").doesNotContain("reason");
        assertThat(GATEWAY.command(ring).body()).contains("\"outcome\":\"KEPT\"");
        eventually(() -> assertThat(ringsFor(leg)).isEqualTo(1));
        assertThat(GATEWAY.command(ring).statusCode()).isEqualTo(200);
        assertThat(ringsFor(leg)).isEqualTo(1);
    }

    @Test
    void aStopThatCameFirstRefusesTheRing() {
        var leg = UUID.randomUUID();
        assertThat(GATEWAY.command(Commands.stop(leg, null)).body()).contains("KEPT");
        assertThat(GATEWAY.command(Commands.offer(leg, null)).body()).contains("REFUSED", "LEG_STOPPED");
        assertThat(ringsFor(leg)).isZero();
    }

    @Test
    void aRingForALegThatHasEndedIsRefused() {
        var resident = script.resident();
        script.lineStatus(resident.callSid(), "completed");
        assertThat(GATEWAY.command(Commands.offer(UUID.randomUUID(), resident.leg())).body())
                .contains("REFUSED", "ANCHOR_ENDED");
    }

    @Test
    void aRingForALegThatIsNotKnownYetIsKept() {
        assertThat(GATEWAY.command(Commands.offer(UUID.randomUUID(), UUID.randomUUID())).body()).contains("KEPT");
    }

    @Test
    void anOrderForAnUnknownLegIsRefused() {
        assertThat(GATEWAY.command(Commands.resume(UUID.randomUUID())).body()).contains("REFUSED", "UNKNOWN_LEG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1911", "+19005550123", "+12", "+18765550100", "+14735550100"})
    void aNumberThatMustNotBeRungIsRefused(String number) {
        var answer = GATEWAY.command(Commands.ring(UUID.randomUUID(), UUID.randomUUID(), "AGENCY", number, null, ""));
        assertThat(answer.body()).containsAnyOf("NUMBER_REFUSED", "to must be a phone number in E.164 form")
                .doesNotContain(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null", "{\"kind\": \"DANCE\"}", "{\"kind\": \"STOP\"}",
        "{\"kind\": \"STOP\", \"commandId\": \"x\"}",
        "{\"kind\": \"TELL\", \"commandId\": \"6b1d9d0e-0c5d-4e6e-8d84-27f11d8f2b40\", \"city\": \"nyc\", "
                + "\"legId\": \"6b1d9d0e-0c5d-4e6e-8d84-27f11d8f2b40\", \"language\": \"en\", \"word\": \"BOO\"}",
        "{\"kind\": \"RESUME\", \"commandId\": \"6b1d9d0e-0c5d-4e6e-8d84-27f11d8f2b40\", \"city\": \"nyc\", "
                + "\"legId\": \"6b1d9d0e-0c5d-4e6e-8d84-27f11d8f2b40\", \"to\": \"+12125551001\"}"})
    void aMalformedCommandIsRefusedInASentence(String body) {
        var answer = GATEWAY.command(body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("application/problem+json");
        assertThat(answer.body()).contains("detail").doesNotContain("+12125551001", "Exception", "BOO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4711;", "4711W", "123456789012345678901234567890123"})
    void digitsThatNoCarrierDialsAreRefusedAndNotQuoted(String digits) {
        var answer = GATEWAY.command(Commands.vendor(UUID.randomUUID(), digits));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("sendDigits must be").doesNotContain("4711", "1234");
    }

    @Test
    void digitsWithoutAnOfferAreRefusedForNothingWouldDialThem() {
        var answer = GATEWAY.command(Commands.ring(UUID.randomUUID(), UUID.randomUUID(), "AGENCY", "+12125550110", null,
                ", \"sendDigits\": \"4711#\""));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("sendDigits goes with an offer").doesNotContain("4711");
    }

    @Test
    void onlyDispatchServiceMayCommand() {
        var stop = Commands.stop(UUID.randomUUID(), null);
        assertThat(GATEWAY.command(stop, "nonsense").statusCode()).isEqualTo(401);
        assertThat(GATEWAY.command(stop, RunningGateway.token("phone-gateway", "phone-gateway", RunningGateway.SECRET))
                .statusCode()).isEqualTo(401);
        assertThat(GATEWAY.command(stop,
                RunningGateway.token("dispatch-service", "dispatch-service", RunningGateway.SECRET)).statusCode())
                .isEqualTo(401);
        assertThat(GATEWAY.command(stop, RunningGateway.token("dispatch-service", "phone-gateway",
                "another-secret-that-is-also-32-bytes-long")).statusCode()).isEqualTo(401);
        assertThat(GATEWAY.get("/internal/v1/commands").statusCode()).isEqualTo(401);
        assertThat(GATEWAY.get("/somewhere").statusCode()).isIn(401, 403, 404);
    }

    private static long ringsFor(UUID leg) {
        return GATEWAY.carrier.ringsOf(leg).size();
    }
}
