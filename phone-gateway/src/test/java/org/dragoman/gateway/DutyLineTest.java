package org.dragoman.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.gateway.support.Eventually.eventually;
import static org.dragoman.gateway.support.Script.attribute;
import static org.dragoman.gateway.support.Script.redirect;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.gateway.support.Commands;
import org.dragoman.gateway.support.RunningGateway;
import org.dragoman.gateway.support.Script;
import org.dragoman.gateway.support.SharedGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** An interpreter's call to the duty line, webhook by webhook. */
@ExtendWith(OutputCaptureExtension.class)
class DutyLineTest {

    private static final RunningGateway GATEWAY = SharedGateway.get();
    private static final String AGAIN = "{\"step\": \"AGAIN\"}";
    private static final String PIN = "73819204";

    private final Script script = new Script(GATEWAY);
    private final String sid = RunningGateway.newCallSid();
    private final List<String> addresses = new ArrayList<>();

    @AfterEach
    void calm() {
        GATEWAY.dispatch.away = false;
        GATEWAY.dispatch.dutyAnswer = "{\"step\": \"MENU\", \"availability\": \"OFF_DUTY\"}";
        GATEWAY.dispatch.duty.clear();
    }

    private String ask(String address, Map<String, String> more) {
        addresses.add(address);
        var form = new HashMap<>(Map.of("To", "+12125550107"));
        form.putAll(more);
        var markup = script.ask(address, sid, form);
        addresses.add(markup);
        return markup;
    }

    private String dials() {
        return ask("/twilio/voice/line", Map.of());
    }

    private String types(String markup, String keys) {
        return ask(attribute(markup, "action"), Map.of("Digits", keys, "FinishedOnKey", "#"));
    }

    private String presses(String markup, String key) {
        return ask(attribute(markup, "action"), Map.of("Digits", key, "FinishedOnKey", ""));
    }

    private String silence(String markup) {
        return presses(markup, "");
    }

    private String menu() {
        return types(types(dials(), "1050"), PIN);
    }

    private List<String> told(String what) {
        return GATEWAY.dispatch.duty.stream().filter(one -> one.contains(what)).toList();
    }

    @Test
    void numberAndPinLeadToTheMenuWhichSaysWhatHolds() {
        var number = dials();
        assertThat(number).contains("Enter your interpreter number", "finishOnKey=\"#\"",
                "actionOnEmptyResult=\"true\"");
        var pin = types(number, "1050");
        assertThat(pin).contains("Enter your PIN");
        assertThat(types(pin, PIN)).contains("You are off duty.", "Press 1 to go on duty");
        assertThat(told("/number")).singleElement().asString().contains("\"number\":\"1050\"", "\"attempt\":0");
        assertThat(told("/pin")).singleElement().asString().contains("\"pin\":\"" + PIN + "\"");
    }

    @Test
    void neitherPinNorNumberStandsInAnAddressALogOrATable(CapturedOutput output) throws SQLException {
        presses(menu(), "1");
        var pin = types(dials(), "1050");
        GATEWAY.dispatch.away = true;
        types(pin, PIN);
        types(dials(), "1050");
        assertThat(addresses).isNotEmpty().noneMatch(one -> one.contains(PIN) || one.contains("1050"));
        var tokens = java.util.regex.Pattern.compile("s=([A-Za-z0-9_-]+)").matcher(String.join(" ", addresses))
                .results().map(found -> new String(java.util.Base64.getUrlDecoder().decode(found.group(1)),
                        java.nio.charset.StandardCharsets.UTF_8))
                .toList();
        assertThat(tokens).isNotEmpty().noneMatch(one -> one.contains(PIN) || one.endsWith(" 1050"));
        assertThat(output.getAll()).doesNotContain(PIN);
        try (var connection = GATEWAY.database.connect();
                var statement = connection.createStatement();
                var rows = statement
                        .executeQuery("select count(*) from gateway.line_call where call_sid = '" + sid + "'")) {
            rows.next();
            assertThat(rows.getLong(1)).as("no line call").isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, AVAILABLE", "2, OFF_DUTY", "3, ON_BREAK"})
    void aKeyChoosesAndAskedAgainItIsTheSamePress(String key, String choice) {
        var menu = menu();
        GATEWAY.dispatch.dutyAnswer = "{\"step\": \"MENU\", \"availability\": \"IN_CALL\", \"next\": \"" + choice
                + "\"}";
        var first = presses(menu, key);
        assertThat(first).contains("You have a call at the moment.", "After this call you will", "Press 1 to go on");
        assertThat(presses(menu, key)).isEqualTo(first);
        assertThat(told("/availability")).hasSize(2).allSatisfy(
                one -> assertThat(one).contains("\"press\":1", "\"availability\":\"" + choice + "\""));
        presses(first, key);
        assertThat(told("/availability").getLast()).contains("\"press\":2");
    }

    @Test
    void aWrongPinIsToldWithoutAHintAndTheLastEndsTheCall() {
        GATEWAY.dispatch.dutyAnswer = AGAIN;
        var again = types(types(dials(), "1050"), "1");
        assertThat(again).contains("Number or PIN are not right.", "Enter your interpreter number");
        types(types(again, "1050"), "2");
        assertThat(told("/pin").getLast()).contains("\"attempt\":1");
        GATEWAY.dispatch.dutyAnswer = "{\"step\": \"GOODBYE\"}";
        assertThat(types(types(again, "1050"), "2")).contains("We could not recognize you.", "<Hangup");
    }

    @Test
    void silenceIsAskedThreeTimesAndThePoundKeyEnds() {
        var markup = dials();
        markup = silence(markup);
        markup = silence(markup);
        assertThat(markup).contains("Enter your interpreter number");
        assertThat(silence(markup)).contains("Goodbye", "<Hangup");
        assertThat(types(menu(), "")).contains("Goodbye", "<Hangup");
    }

    @Test
    void whileDispatchIsAwayAKeyIsKeptAndAPinIsAskedForAgain() {
        var menu = menu();
        GATEWAY.dispatch.away = true;
        var moment = presses(menu, "2");
        assertThat(moment).contains("One moment");
        GATEWAY.dispatch.away = false;
        assertThat(ask(redirect(moment), Map.of())).contains("Press 1 to go on duty");
        assertThat(told("/availability")).singleElement().asString().contains("\"press\":1");

        var pin = types(dials(), "1050");
        GATEWAY.dispatch.away = true;
        moment = types(pin, PIN);
        assertThat(moment).contains("One moment");
        GATEWAY.dispatch.away = false;
        assertThat(ask(redirect(moment), Map.of())).contains("Enter your PIN");
    }

    @Test
    void somebodyWhoHearsUsAndWhoseKeysArriveHasAGoodPhone() {
        var check = presses(menu(), "4");
        assertThat(check).contains("If you hear us, press 5.");
        assertThat(presses(check, "9")).contains("If you hear us, press 5.");
        assertThat(told("/phone-checked")).isEmpty();
        assertThat(presses(check, "5")).contains("Your phone works.", "Press 1 to go on duty");
        assertThat(told("/phone-checked")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1, You are being connected.", "2, You have declined.", "3, You have declined and are on a break."})
    void practiceSoundsAsAnOfferAndTellsNobody(String key, String words) {
        var menu = menu();
        var before = GATEWAY.dispatch.duty.size();
        var offer = presses(menu, "5");
        assertThat(offer).contains("This is practice.", "Interpreter call. Esperanto, for Dragoman, general matters.");
        var after = presses(offer, key);
        assertThat(after).containsSubsequence(words, "In a real call", "Press 1 to go on duty");
        assertThat(GATEWAY.dispatch.duty.subList(before, GATEWAY.dispatch.duty.size()))
                .as("what holds is asked for the menu, and nothing is told").allSatisfy(
                        one -> assertThat(one).endsWith(" "));
        assertThat(GATEWAY.dispatch.answers).noneMatch(one -> one.toString().contains("Esperanto"));
    }

    @Test
    void whoHasNoPinIsCalledBackAndOnlyOneIsAnAnswer() {
        var goodbye = types(types(dials(), "1050"), "");
        assertThat(goodbye).contains("We call you now on your registered phone.", "<Hangup");
        assertThat(told("/call-back")).hasSize(1);

        var leg = UUID.randomUUID();
        GATEWAY.command(Commands.ring(UUID.randomUUID(), leg, "DUTY", "+12125551050", null, ""));
        eventually(() -> assertThat(GATEWAY.carrier.ringsOf(leg)).hasSize(1));
        var rung = GATEWAY.carrier.ringsOf(leg).getFirst();
        var ours = script.askRung(rung.form().getOrDefault("Url", ""), rung.sid(), Map.of());
        assertThat(ours).contains("You asked us to call you back.").doesNotContain("Conference");
        var silence = ours;
        for (int round = 0; round < 3; round++) {
            silence = script.askRung(attribute(silence.contains("action") ? silence : ours, "action"), rung.sid(),
                    Map.of("Digits", "", "FinishedOnKey", ""));
        }
        assertThat(silence).as("a voicemail").contains("<Hangup");
        assertThat(told("/answered")).isEmpty();
        assertThat(script.askRung(attribute(ours, "action"), rung.sid(), Map.of("Digits", "1", "FinishedOnKey", "")))
                .contains("You are off duty.", "Press 1 to go on duty");
        assertThat(told("/answered")).singleElement().asString().contains(leg.toString());
    }
}
