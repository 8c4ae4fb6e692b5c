package org.dragoman.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.gateway.support.Eventually.eventually;
import static org.dragoman.gateway.support.Script.attribute;
import static org.dragoman.gateway.support.Script.redirect;

import java.util.Map;
import java.util.UUID;
import org.dragoman.gateway.domain.script.Patience;
import org.dragoman.gateway.support.Commands;
import org.dragoman.gateway.support.RunningGateway;
import org.dragoman.gateway.support.Script;
import org.dragoman.gateway.support.SharedGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A caller who has waited long may be called back instead, by one key, and is let go only when that is kept. */
class CallBackTest {

    private static final RunningGateway GATEWAY = SharedGateway.get();

    private final Script script = new Script(GATEWAY);
    private final Script.Resident resident = script.resident();

    @AfterEach
    void calm() {
        GATEWAY.dispatch.away = false;
        GATEWAY.dispatch.place = "{}";
        GATEWAY.dispatch.callBack = "KEPT";
        GATEWAY.dispatch.next = "{\"step\": \"GOODBYE\", \"word\": \"CALL_ENDED\"}";
    }

    private String ask(String address, Map<String, String> more) {
        return script.ask(address, resident.callSid(), more);
    }

    /** The markup to which the carrier was told to lead this caller. */
    private String offered() {
        GATEWAY.dispatch.place = "{\"place\": 3, \"callBack\": true}";
        ask(attribute(resident.room(), "waitUrl"), Map.of());
        return GATEWAY.carrier.updates(resident.callSid()).getLast().value("Twiml");
    }

    private String keyedIn(String question, String digits) {
        return ask(attribute(question, "action"), Map.of("From", "anonymous", "Digits", digits));
    }

    @Test
    void whoPressesOneIsCalledBackOnTheNumberFromWhichTheyCall() {
        var offer = offered();
        assertThat(offer).containsSubsequence("<Gather", "/prompts/ht/callback-offer.wav", "</Gather>", "<Redirect");
        var kept = ask(attribute(offer, "action"), Map.of("Digits", "1"));
        assertThat(kept).contains("/prompts/ht/callback-kept.wav", "<Hangup");
        assertThat(GATEWAY.dispatch.callBacks.getLast().get("number").asString()).isEqualTo("+12125550142");
        assertThat(ask(attribute(offer, "action"), Map.of("Digits", "1"))).as("asked again").isEqualTo(kept);
    }

    private String agrees(String question, String key) {
        return ask(attribute(question, "action"), Map.of("Digits", key));
    }

    @Test
    void whoIsCalledBackIsAskedWhetherATextMessageMayComeAndOneAgrees() {
        int before = GATEWAY.dispatch.textsAgreed.size();
        var question = ask(attribute(offered(), "action"), Map.of("Digits", "1"));
        assertThat(question).containsSubsequence("<Gather", "/prompts/ht/callback-text-ask.wav", "</Gather>",
                "/prompts/ht/callback-kept.wav", "<Hangup");
        assertThat(GATEWAY.dispatch.textsAgreed).as("silence is no agreement").hasSize(before);
        var thanked = agrees(question, "1");
        assertThat(thanked).contains("/prompts/ht/callback-kept.wav", "<Hangup").doesNotContain("<Gather");
        assertThat(GATEWAY.dispatch.textsAgreed).hasSize(before + 1);
        assertThat(GATEWAY.dispatch.textsAgreed.getLast().get("line").asString()).isEqualTo("+12125550100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "7", "*"})
    void anyOtherKeyIsNoAgreement(String key) {
        int before = GATEWAY.dispatch.textsAgreed.size();
        var question = ask(attribute(offered(), "action"), Map.of("Digits", "1"));
        assertThat(agrees(question, key)).contains("/prompts/ht/callback-kept.wav").doesNotContain("<Gather");
        assertThat(GATEWAY.dispatch.textsAgreed).hasSize(before);
    }

    @Test
    void aPhoneThatTakesNoTextMessagesIsAskedForNone() {
        var kept = ask(attribute(offered(), "action"), Map.of("Digits", "1", "From", "+18005550142"));
        assertThat(kept).contains("/prompts/ht/callback-kept.wav", "<Hangup").doesNotContain("callback-text-ask");
    }

    @Test
    void whileDispatchIsAwayTheAgreementIsAskedForAgainAndTheyAreThankedAnyway() {
        var question = ask(attribute(offered(), "action"), Map.of("Digits", "1"));
        GATEWAY.dispatch.away = true;
        var patient = agrees(question, "1");
        assertThat(patient).contains("/prompts/ht/one-moment.wav");
        for (int times = 0; times < Patience.ASKS; times++) {
            patient = ask(redirect(patient), Map.of());
        }
        assertThat(patient).contains("/prompts/ht/callback-kept.wav", "<Hangup");
    }

    @Test
    void whoPressesNothingGoesOnWaitingAndIsNotAskedAgain() {
        var offer = offered();
        GATEWAY.dispatch.next = "{\"step\": \"REJOIN\"}";
        var room = ask(redirect(offer), Map.of());
        assertThat(room).contains("<Conference");
        var orders = GATEWAY.carrier.updates(resident.callSid()).size();
        var waiting = ask(attribute(room, "waitUrl"), Map.of());
        ask(redirect(waiting), Map.of());
        assertThat(GATEWAY.carrier.updates(resident.callSid())).hasSize(orders);
    }

    @Test
    void aWithheldNumberIsKeyedInAndStandsInNoAddress() {
        var question = ask(attribute(offered(), "action"), Map.of("Digits", "1", "From", "anonymous"));
        assertThat(question).contains("/prompts/ht/callback-number.wav", "numDigits=\"15\"");
        var kept = keyedIn(question, "2125550142");
        assertThat(kept).contains("/prompts/ht/callback-kept.wav", "<Hangup");
        assertThat(GATEWAY.dispatch.callBacks.getLast().get("number").asString()).isEqualTo("+12125550142");
    }

    @Test
    void aNumberThatCannotBeCalledIsAskedForAgainAndThenTheyGoOnWaiting() {
        GATEWAY.dispatch.callBack = "NUMBER_REFUSED";
        var markup = ask(attribute(offered(), "action"), Map.of("Digits", "1"));
        assertThat(markup).as("the carrier's was none").contains("callback-number.wav").doesNotContain("wrong");
        for (int round = 0; round < 3; round++) {
            assertThat(markup).contains("/prompts/ht/callback-number.wav");
            var wrong = keyedIn(markup, "2125550142");
            assertThat(wrong).contains("/prompts/ht/callback-number-wrong.wav");
            markup = ask(redirect(wrong), Map.of());
        }
        GATEWAY.dispatch.next = "{\"step\": \"REJOIN\"}";
        assertThat(ask(redirect(markup), Map.of())).contains("<Conference");
    }

    @Test
    void aNumberThatWeWouldNotDialIsNotPromisedACall() {
        var kept = GATEWAY.dispatch.callBacks.size();
        var roaming = ask(attribute(offered(), "action"), Map.of("Digits", "1", "From", "+17875550142"));
        assertThat(roaming).contains("/prompts/ht/callback-number.wav").doesNotContain("kept");
        assertThat(keyedIn(roaming, "9005550142")).contains("/prompts/ht/callback-number-wrong.wav");
        assertThat(keyedIn(roaming, "011442079460142")).contains("/prompts/ht/callback-number-wrong.wav");
        assertThat(GATEWAY.dispatch.callBacks).hasSize(kept);
    }

    @Test
    void whenAnInterpreterIsOnTheWayTheyGoBackIntoTheRoom() {
        GATEWAY.dispatch.callBack = "TOO_LATE";
        GATEWAY.dispatch.next = "{\"step\": \"REJOIN\"}";
        var late = ask(attribute(offered(), "action"), Map.of("Digits", "1"));
        assertThat(late).doesNotContain("kept", "<Hangup");
        assertThat(ask(redirect(late), Map.of())).contains("<Conference");
    }

    @Test
    void whileDispatchIsAwayNobodyIsLetGo() {
        var offer = offered();
        GATEWAY.dispatch.away = true;
        var patient = ask(attribute(offer, "action"), Map.of("Digits", "1"));
        assertThat(patient).contains("/prompts/ht/one-moment.wav").doesNotContain("callback-kept", "<Hangup");
        GATEWAY.dispatch.away = false;
        assertThat(ask(redirect(patient), Map.of())).contains("callback-kept");
    }

    @Test
    void whoeverIsCalledBackPressesOneAndAVoicemailComesIntoNoRoom() {
        var leg = UUID.randomUUID();
        GATEWAY.command(Commands.ring(UUID.randomUUID(), leg, "RESIDENT", "+12125550142", null, ", \"asksFirst\": true")
                .replace("\"language\": \"en\", \"anchor\": false", "\"language\": \"ht\", \"anchor\": true"));
        eventually(() -> assertThat(GATEWAY.carrier.ringsOf(leg)).hasSize(1));
        var call = GATEWAY.carrier.ringsOf(leg).getFirst();
        var hello = script.askRung(call.value("Url"), call.sid(), Map.of());
        assertThat(hello).contains("/prompts/ht/callback-press-1.wav", "<Gather").doesNotContain("<Dial");
        assertThat(script.askRung(attribute(hello, "action"), call.sid(), Map.of("Digits", "1")))
                .contains("<Conference", "endConferenceOnExit=\"true\"", "participantLabel=\"" + leg + "\"");
        var silent = hello;
        for (int round = 0; round < 2; round++) {
            silent = script.askRung(redirect(silent), call.sid(), Map.of());
        }
        assertThat(script.askRung(redirect(silent), call.sid(), Map.of())).contains("<Hangup").doesNotContain("<Dial");
    }
}
