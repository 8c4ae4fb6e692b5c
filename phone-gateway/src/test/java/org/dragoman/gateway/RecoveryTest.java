package org.dragoman.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.gateway.support.Eventually.eventually;
import static org.dragoman.gateway.support.Script.attribute;
import static org.dragoman.gateway.support.Script.redirect;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.gateway.support.Commands;
import org.dragoman.gateway.support.Office;
import org.dragoman.gateway.support.RunningGateway;
import org.dragoman.gateway.support.Script;
import org.dragoman.gateway.support.SharedGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What goes wrong around the gateway, and what is left of it afterwards: nothing. */
@ExtendWith(OutputCaptureExtension.class)
class RecoveryTest {

    private RunningGateway gateway;
    private Script script;

    @BeforeEach
    void start() {
        gateway = new RunningGateway();
        script = new Script(gateway);
        SharedGateway.ready(gateway);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void callsThatTheCarrierForgotAreEndedAsLostWithinHalfAMinute() {
        var resident = script.resident();
        var leg = ringing();
        gateway.carrier.forgetEverything();
        eventually(() -> {
            assertThat(script.events(leg)).endsWith("ENDED LOST");
            assertThat(script.events(resident.leg())).endsWith("ENDED LOST");
        });
    }

    @Test
    void anEndThatWasNeverReportedIsFoundByLooking() {
        var leg = ringing();
        gateway.carrier.status(gateway.carrier.ringsOf(leg).getFirst().sid(), "no-answer");
        eventually(() -> assertThat(script.events(leg)).containsExactly("RINGING", "ENDED NO_ANSWER"));
    }

    @Test
    void aLegThatCannotBeLookedAtHoldsUpNoOtherAndIsToldInTheLog(CapturedOutput output) {
        var puzzling = gateway.carrier.ringsOf(ringing()).getFirst();
        gateway.carrier.unreadable = puzzling.sid();
        gateway.carrier.status(puzzling.sid(), "no-answer");
        var leg = ringing();
        gateway.carrier.status(gateway.carrier.ringsOf(leg).getFirst().sid(), "no-answer");
        eventually(() -> {
            assertThat(script.events(leg)).containsExactly("RINGING", "ENDED NO_ANSWER");
            assertThat(output).contains("Loop reconcile fails and is repeated");
        });
    }

    @Test
    void aRingWhoseAnswerWasLostIsFoundAndNeverRepeated() {
        gateway.carrier.createsAnyway = true;
        gateway.carrier.createStatus = 500;
        var leg = UUID.randomUUID();
        gateway.command(Commands.offer(leg, null));
        eventually(() -> assertThat(gateway.carrier.ringsOf(leg)).hasSize(1));
        gateway.carrier.createStatus = 0;
        gateway.carrier.status(gateway.carrier.ringsOf(leg).getFirst().sid(), "ringing");
        eventually(() -> assertThat(script.events(leg)).containsExactly("RINGING"));
        assertThat(gateway.carrier.ringsOf(leg)).hasSize(1);
    }

    @Test
    void aRingWhoseAnswerWasLostIsKnownByItsOwnWebhook() {
        gateway.carrier.createsAnyway = true;
        gateway.carrier.createStatus = 503;
        var leg = UUID.randomUUID();
        gateway.command(Commands.offer(leg, null));
        eventually(() -> assertThat(gateway.carrier.ringsOf(leg)).hasSize(1));
        var call = gateway.carrier.ringsOf(leg).getFirst();
        assertThat(script.askRung(call.value("Url"), call.sid(), Map.of())).contains("Press 1 to accept");
        gateway.command(Commands.stop(leg, null));
        eventually(() -> assertThat(gateway.carrier.updates(call.sid())).isNotEmpty());
    }

    @Test
    void aRefusedRingIsNoMiss() {
        gateway.carrier.createStatus = 400;
        var leg = UUID.randomUUID();
        gateway.command(Commands.offer(leg, null));
        eventually(() -> assertThat(script.events(leg)).containsExactly("ENDED NEVER_RANG"));
        assertThat(gateway.carrier.rings()).hasSize(1);
    }

    @Test
    void eventsWaitForDispatchAndArriveOnceAndInOrder() {
        gateway.dispatch.away = true;
        var leg = UUID.randomUUID();
        gateway.command(Commands.offer(leg, null));
        eventually(() -> assertThat(gateway.carrier.ringsOf(leg)).hasSize(1));
        var call = gateway.carrier.ringsOf(leg).getFirst();
        script.status(call.statusUrl(), call.sid(), "in-progress", 2);
        script.status(call.statusUrl(), call.sid(), "ringing", 1);
        script.status(call.statusUrl(), call.sid(), "in-progress", 2);
        script.status(call.statusUrl(), call.sid(), "completed", 3);
        gateway.dispatch.away = false;
        eventually(() -> assertThat(script.events(leg)).containsExactly("ANSWERED", "ENDED HUNG_UP"));
    }

    @Test
    void aRestartForgetsNothing() {
        gateway.dispatch.away = true;
        var leg = UUID.randomUUID();
        gateway.command(Commands.offer(leg, null));
        eventually(() -> assertThat(gateway.carrier.ringsOf(leg)).hasSize(1));
        var call = gateway.carrier.ringsOf(leg).getFirst();
        gateway.restart();
        SharedGateway.ready(gateway);
        assertThat(script.ask("/twilio/voice/line", RunningGateway.newCallSid(), Map.of()))
                .as("callers are served from the lines that were kept").contains("Para español");
        script.status(call.statusUrl(), call.sid(), "ringing", 1);
        gateway.dispatch.away = false;
        eventually(() -> assertThat(script.events(leg)).containsExactly("RINGING"));
        assertThat(gateway.carrier.rings()).hasSize(1);
    }

    @Test
    void whileDispatchIsAwayACallerIsAskedToWaitAndThenHandedToPeople() {
        var sid = RunningGateway.newCallSid();
        var markup = script.ask("/twilio/voice/line", sid, Map.of());
        gateway.dispatch.away = true;
        markup = script.ask(attribute(markup, "action"), sid, Map.of("Digits", "3"));
        int asked = 0;
        while (!markup.contains("<Number>")) {
            assertThat(markup).contains("/prompts/ht/one-moment.wav");
            markup = script.ask(redirect(markup), sid, Map.of());
            assertThat(asked++).isLessThan(10);
        }
        assertThat(markup).contains("+12125550199");
        gateway.dispatch.away = false;
        assertThat(gateway.dispatch.requests).isEmpty();
    }

    @Test
    void whileTheDatabaseIsAwayCallersHearTheMenuAndReportsAreAskedForAgain() {
        gateway.database.execute("revoke connect on database %s from public".formatted(gateway.database.name()));
        try {
            gateway.database.execute("select pg_terminate_backend(pid) from pg_stat_activity "
                    + "where usename = 'dragoman_gateway' and datname = current_database()");
            var sid = RunningGateway.newCallSid();
            var began = System.nanoTime();
            var menu = script.ask("/twilio/voice/line", sid, Map.of());
            assertThat(menu).contains("Para español");
            var patient = script.ask(attribute(menu, "action"), sid, Map.of("Digits", "3"));
            assertThat(patient).contains("/prompts/ht/one-moment.wav");
            assertThat(System.nanoTime() - began).isLessThan(2 * 2_500_000_000L);
            assertThat(gateway.webhook("/twilio/status/line",
                    Map.of("CallSid", sid, "To", "+12125550100", "CallStatus", "completed")).statusCode())
                    .isEqualTo(503);
            assertThat(gateway.command(Commands.stop(UUID.randomUUID(), null)).statusCode()).isEqualTo(503);
        } finally {
            gateway.database.execute("grant connect on database %s to public".formatted(gateway.database.name()));
        }
        eventually(() -> assertThat(script.resident().room()).contains("<Conference"));
    }

    @Test
    void aCallerWhoLeftInTheMenuUnreportedIsCountedAndOneWhoChoseIsMadeGood() {
        var left = RunningGateway.newCallSid();
        script.ask("/twilio/voice/line", left, Map.of());
        var chose = RunningGateway.newCallSid();
        var menu = script.ask("/twilio/voice/line", chose, Map.of());
        gateway.dispatch.admitsButDoesNotAnswer = true;
        assertThat(script.ask(attribute(menu, "action"), chose, Map.of("Digits", "3"))).contains("one-moment");
        gateway.dispatch.admitsButDoesNotAnswer = false;
        gateway.database.execute("update gateway.line_call set began_at = began_at - interval '1 minute'");
        eventually(() -> assertThat(gateway.get("/actuator/prometheus").body())
                .contains("dragoman_gateway_line_calls_total{city=\"nyc\",outcome=\"left\"} 1.0")
                .contains("dragoman_gateway_line_calls_total{city=\"nyc\",outcome=\"request\"} 1.0"));
        var leg = gateway.dispatch.legOf(gateway.dispatch.requests.getLast().get("callId").asString());
        eventually(() -> assertThat(script.events(leg)).containsExactly("ENDED HUNG_UP"));
    }

    @Test
    void anOfficeThatLeftUnreportedIsMadeGoodAndOneThatStillHadToTypeIsCountedAsLeft() {
        var chose = new Office(gateway);
        var goOn = chose.type(chose.type(chose.passed(), "3"), "1");
        gateway.dispatch.offices.admitsButDoesNotAnswer = true;
        assertThat(chose.silent(goOn)).contains("One moment");
        gateway.dispatch.offices.admitsButDoesNotAnswer = false;
        chose.hangUp();
        gateway.database.execute("update gateway.line_call set began_at = began_at - interval '1 minute'");
        var leg = gateway.dispatch.legOf(UUID.nameUUIDFromBytes(("line-call:" + chose.sid).getBytes()).toString());
        eventually(() -> assertThat(script.events(leg)).containsExactly("ENDED HUNG_UP"));

        gateway.dispatch.offices.asks = List.of("case");
        var typing = new Office(gateway);
        assertThat(typing.choose(typing.passed())).contains("Enter your case number");
        typing.hangUp();
        eventually(() -> assertThat(gateway.get("/actuator/prometheus").body())
                .contains("dragoman_gateway_line_calls_total{city=\"nyc\",outcome=\"left\"} 1.0")
                .contains("dragoman_gateway_line_calls_total{city=\"nyc\",outcome=\"request\"} 1.0"));
    }

    private UUID ringing() {
        var leg = UUID.randomUUID();
        gateway.command(Commands.offer(leg, null));
        eventually(() -> assertThat(gateway.carrier.ringsOf(leg)).hasSize(1));
        var call = gateway.carrier.ringsOf(leg).getFirst();
        gateway.carrier.status(call.sid(), "ringing");
        script.status(call.statusUrl(), call.sid(), "ringing", 1);
        return leg;
    }
}
