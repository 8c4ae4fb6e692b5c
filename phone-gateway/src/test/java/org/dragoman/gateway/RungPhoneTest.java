package org.dragoman.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.gateway.support.Eventually.eventually;
import static org.dragoman.gateway.support.Script.attribute;
import static org.dragoman.gateway.support.Script.redirect;

import java.util.Map;
import java.util.UUID;
import org.dragoman.gateway.support.Commands;
import org.dragoman.gateway.support.FakeCarrier.Made;
import org.dragoman.gateway.support.RunningGateway;
import org.dragoman.gateway.support.Script;
import org.dragoman.gateway.support.SharedGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Phones that we ring: interpreters who must press 1, and everybody else. */
class RungPhoneTest {

    private static final RunningGateway GATEWAY = SharedGateway.get();
    private final Script script = new Script(GATEWAY);

    @AfterEach
    void dispatchAgrees() {
        GATEWAY.dispatch.outcome = "JOIN";
        GATEWAY.dispatch.away = false;
    }

    @Test
    void anInterpreterHearsTheOfferPressesOneAndEntersTheRoom() {
        var leg = UUID.randomUUID();
        var call = rung(Commands.offer(leg, null), leg);
        assertThat(call.form()).containsEntry("To", "+12125551001").containsEntry("From", "+12125550100")
                .containsEntry("Timeout", "25");
        assertThat(call.value("Url")).doesNotContain("1001", "Haitian");

        script.status(call.statusUrl(), call.sid(), "ringing", 1);
        script.status(call.statusUrl(), call.sid(), "in-progress", 2);
        var offer = script.askRung(call.value("Url"), call.sid(), Map.of());
        assertThat(offer).contains("Interpreter call. Haitian Creole, for City Information Line, general matters. "
                + "Press 1 to accept. Press 2 to decline. Press 3 to decline and take a break.");
        var room = script.askRung(attribute(offer, "action"), call.sid(), Map.of("Digits", "1"));
        assertThat(room).contains("startConferenceOnEnter=\"true\"", "endConferenceOnExit=\"false\"",
                "participantLabel=\"" + leg + "\"");
        assertThat(GATEWAY.dispatch.answers.getLast().get("answer").asString()).isEqualTo("ACCEPT");
        assertThat(GATEWAY.dispatch.answers.getLast().get("epoch").asLong()).isEqualTo(3);
        script.room(leg, call.sid(), "participant-join", 2);
        eventually(() -> assertThat(script.events(leg)).containsExactly("RINGING", "ANSWERED", "JOINED"));
    }

    @Test
    void whoeverPicksUpAVendorsLineIsConnectedByNoKey() {
        var leg = UUID.randomUUID();
        var call = rung(Commands.offer(leg, null).replace("\"INTERPRETER\"", "\"VENDOR\""), leg);
        script.status(call.statusUrl(), call.sid(), "ringing", 1);
        script.status(call.statusUrl(), call.sid(), "in-progress", 2);
        var brief = script.askRung(call.value("Url"), call.sid(), Map.of());
        assertThat(brief).contains("Interpreter needed. Haitian Creole, for City Information Line. "
                + "Please stay on the line.").doesNotContain("Gather", "Press");
        var room = script.askRung(redirect(brief), call.sid(), Map.of());
        assertThat(room).contains("startConferenceOnEnter=\"true\"", "endConferenceOnExit=\"false\"",
                "participantLabel=\"" + leg + "\"");
        assertThat(GATEWAY.dispatch.answers.getLast().get("answer").asString()).isEqualTo("ACCEPT");
        GATEWAY.dispatch.outcome = "TAKEN";
        assertThat(script.askRung(redirect(brief), call.sid(), Map.of()))
                .contains("Another interpreter has already taken this call", "<Hangup");
    }

    @Test
    void whatAVendorsMenuWantsToHearIsDialledByTheCarrier() {
        var leg = UUID.randomUUID();
        var call = rung(Commands.vendor(leg, "ww4711#"), leg);
        assertThat(call.form()).containsEntry("SendDigits", "ww4711#");
        assertThat(call.value("Url")).doesNotContain("4711");
        assertThat(call.statusUrl()).doesNotContain("4711");
        var plain = UUID.randomUUID();
        assertThat(rung(Commands.offer(plain, null), plain).form()).doesNotContainKey("SendDigits");
    }

    @Test
    void aVoicemailNeverAccepts() {
        var leg = UUID.randomUUID();
        var call = rung(Commands.offer(leg, null), leg);
        var markup = script.askRung(call.value("Url"), call.sid(), Map.of());
        var answers = GATEWAY.dispatch.answers.size();
        for (int round = 0; round < 2; round++) {
            markup = script.askRung(redirect(markup), call.sid(), Map.of());
            assertThat(markup).contains("Press 1 to accept");
        }
        assertThat(script.askRung(redirect(markup), call.sid(), Map.of())).contains("No key was pressed", "<Hangup");
        assertThat(GATEWAY.dispatch.answers).hasSize(answers);
    }

    @Test
    void twoDeclinesAndALoserHearsThatTheCallIsTaken() {
        var leg = UUID.randomUUID();
        var call = rung(Commands.offer(leg, null), leg);
        var offer = script.askRung(call.value("Url"), call.sid(), Map.of());
        GATEWAY.dispatch.outcome = "DECLINED";
        assertThat(script.askRung(attribute(offer, "action"), call.sid(), Map.of("Digits", "2")))
                .contains("You have declined");
        assertThat(GATEWAY.dispatch.answers.getLast().get("answer").asString()).isEqualTo("DECLINE");
        GATEWAY.dispatch.outcome = "TAKEN";
        assertThat(script.askRung(attribute(offer, "action"), call.sid(), Map.of("Digits", "1")))
                .contains("Another interpreter has already taken this call", "<Hangup");
        GATEWAY.dispatch.outcome = "NOT_QUALIFIED";
        assertThat(script.askRung(attribute(offer, "action"), call.sid(), Map.of("Digits", "1")))
                .contains("certification");
    }

    @Test
    void threeDeclinesAndWhoIsOnABreakIsToldHowToReturn() {
        var leg = UUID.randomUUID();
        var call = rung(Commands.offer(leg, null), leg);
        var offer = script.askRung(call.value("Url"), call.sid(), Map.of());
        GATEWAY.dispatch.away = true;
        var patient = script.askRung(attribute(offer, "action"), call.sid(), Map.of("Digits", "3"));
        assertThat(patient).contains("One moment, please.");
        GATEWAY.dispatch.away = false;
        GATEWAY.dispatch.outcome = "DECLINED_BREAK";
        assertThat(script.askRung(redirect(patient), call.sid(), Map.of())).contains("You have declined and are on a "
                + "break. To return, open your interpreter page or call your coordinator. Goodbye.", "<Hangup");
        assertThat(GATEWAY.dispatch.answers.getLast().get("answer").asString()).isEqualTo("DECLINE_BREAK");
        GATEWAY.dispatch.outcome = "STALE";
        assertThat(script.askRung(attribute(offer, "action"), call.sid(), Map.of("Digits", "3")))
                .contains("This offer has ended", "<Hangup").doesNotContain("break");
    }

    @Test
    void whilePressOneCannotBeDecidedItIsAskedAgainAndThenDecided() {
        var leg = UUID.randomUUID();
        var call = rung(Commands.offer(leg, null), leg);
        var offer = script.askRung(call.value("Url"), call.sid(), Map.of());
        GATEWAY.dispatch.away = true;
        var patient = script.askRung(attribute(offer, "action"), call.sid(), Map.of("Digits", "1"));
        assertThat(patient).contains("One moment, please.");
        patient = script.askRung(redirect(patient), call.sid(), Map.of());
        GATEWAY.dispatch.away = false;
        assertThat(script.askRung(redirect(patient), call.sid(), Map.of())).contains("<Conference");
    }

    @Test
    void anAgencyIsCalledRightIntoTheRoom() {
        var leg = UUID.randomUUID();
        var call = rung(Commands.agency(leg, null), leg);
        assertThat(call.form()).containsEntry("Label", leg.toString()).containsEntry("EndConferenceOnExit", "false")
                .containsEntry("StartConferenceOnEnter", "true").containsEntry("Beep", "false");
        script.status(call.statusUrl(), call.sid(), "busy", 2);
        eventually(() -> assertThat(script.events(leg)).containsExactly("ENDED BUSY"));
    }

    @Test
    void whenTheAnchorEndsWhatRingsForItIsStoppedWithoutBeingTold() {
        var resident = script.resident();
        var leg = UUID.randomUUID();
        var call = rung(Commands.offer(leg, resident.leg()), leg);
        script.status(call.statusUrl(), call.sid(), "ringing", 1);
        GATEWAY.dispatch.away = true;
        script.lineStatus(resident.callSid(), "completed");
        eventually(() -> assertThat(GATEWAY.carrier.updates(call.sid()))
                .anySatisfy(update -> assertThat(update.form()).containsEntry("Status", "completed")));
        GATEWAY.dispatch.away = false;
        script.status(call.statusUrl(), call.sid(), "completed", 3);
        eventually(() -> assertThat(script.events(leg)).containsExactly("RINGING", "ENDED ANCHOR_ENDED"));
    }

    @Test
    void whoeverLeavesUnseenIsToldToHaveBeenInFirst() {
        var leg = UUID.randomUUID();
        var call = rung(Commands.agency(leg, null), leg);
        script.room(leg, call.sid(), "participant-leave", 3);
        script.room(leg, call.sid(), "participant-join", 2);
        eventually(() -> assertThat(script.events(leg)).containsExactly("JOINED", "LEFT"));
    }

    @Test
    void aStopSaysItsWordToAPersonAndIsRepeatedUntilTheCallIsOver() {
        var leg = UUID.randomUUID();
        var call = rung(Commands.offer(leg, null), leg);
        script.status(call.statusUrl(), call.sid(), "in-progress", 2);
        GATEWAY.command(Commands.stop(leg, "CALLER_LEFT"));
        eventually(() -> assertThat(GATEWAY.carrier.updates(call.sid()))
                .anySatisfy(update -> assertThat(update.value("Twiml")).contains("The caller has hung up")));
        script.status(call.statusUrl(), call.sid(), "completed", 3);
        eventually(() -> assertThat(script.events(leg)).endsWith("ENDED STOPPED"));
    }

    @Test
    void holdResumeAndTellReachTheParticipantInOrder() {
        var leg = UUID.randomUUID();
        var call = rung(Commands.agency(leg, null), leg);
        script.status(call.statusUrl(), call.sid(), "in-progress", 2);
        script.room(leg, call.sid(), "participant-join", 1);
        GATEWAY.command(Commands.spoken("HOLD", leg, "arz", "INTERPRETER_LOST"));
        GATEWAY.command(Commands.resume(leg));
        GATEWAY.command(Commands.spoken("TELL", leg, "ht", "CONNECTING_AGENCY"));
        eventually(() -> assertThat(GATEWAY.carrier.updates(call.sid())).hasSize(3));
        var updates = GATEWAY.carrier.updates(call.sid());
        assertThat(updates).allSatisfy(one -> assertThat(one.path()).contains(Script.roomOf(leg)));
        assertThat(updates.get(0).form()).containsEntry("Hold", "true");
        assertThat(script.askRung(updates.get(0).value("HoldUrl"), call.sid(), Map.of()))
                .contains("language=\"arb\"");
        assertThat(updates.get(1).form()).containsEntry("Hold", "false");
        assertThat(script.askRung(updates.get(2).value("AnnounceUrl"), call.sid(), Map.of()))
                .contains("/prompts/ht/connecting-agency.wav");
    }

    @Test
    void aVarietyWithoutWordsIsToldInThoseInWhichTheMenuOffersIt() {
        var leg = UUID.randomUUID();
        var call = rung(Commands.agency(leg, null), leg);
        script.status(call.statusUrl(), call.sid(), "in-progress", 2);
        script.room(leg, call.sid(), "participant-join", 1);
        GATEWAY.command(Commands.spoken("HOLD", leg, "mks", "INTERPRETER_LOST"));
        eventually(() -> assertThat(GATEWAY.carrier.updates(call.sid())).hasSize(1));
        assertThat(
                script.askRung(GATEWAY.carrier.updates(call.sid()).getFirst().value("HoldUrl"), call.sid(), Map.of()))
                .contains("language=\"es-US\"");
    }

    private Made rung(String command, UUID leg) {
        assertThat(GATEWAY.command(command).body()).contains("KEPT");
        eventually(() -> assertThat(GATEWAY.carrier.ringsOf(leg)).hasSize(1));
        return GATEWAY.carrier.ringsOf(leg).getFirst();
    }
}
