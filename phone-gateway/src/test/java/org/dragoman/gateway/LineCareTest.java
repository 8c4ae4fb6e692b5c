package org.dragoman.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.gateway.support.Eventually.eventually;
import static org.dragoman.gateway.support.Script.attribute;
import static org.dragoman.gateway.support.Script.redirect;

import java.util.HashMap;
import java.util.Map;
import org.dragoman.gateway.support.Commands;
import org.dragoman.gateway.support.RunningGateway;
import org.dragoman.gateway.support.Script;
import org.dragoman.gateway.support.SharedGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a line tells its callers besides its menu: danger, the place in line, and that it is closed. */
class LineCareTest {

    private static final RunningGateway GATEWAY = SharedGateway.get();
    private static final String CREOLE = "+12125550103";
    private static final String CLOSED = "+12125550104";
    private static final String EMERGENCY = "+12125550105";

    private final Script script = new Script(GATEWAY);
    private final String sid = RunningGateway.newCallSid();

    @AfterEach
    void calm() {
        GATEWAY.dispatch.away = false;
        GATEWAY.dispatch.placeFails = false;
        GATEWAY.dispatch.place = "{}";
        GATEWAY.dispatch.next = "{\"step\": \"GOODBYE\", \"word\": \"CALL_ENDED\"}";
    }

    private String dial(String line) {
        return ask("/twilio/voice/line", line, Map.of());
    }

    private String ask(String address, String line, Map<String, String> more) {
        var form = new HashMap<>(more);
        form.put("To", line);
        return script.ask(address, sid, form);
    }

    @Test
    void aNumberForOneLanguageHasNoMenuAndNoEnglish() {
        var welcome = dial(CREOLE);
        assertThat(welcome).contains("/prompts/ht/greeting.wav").doesNotContain("<Gather", "<Say");
        var admitted = ask(redirect(welcome), CREOLE, Map.of());
        assertThat(admitted).contains("/prompts/ht/danger-ask.wav", "<Conference", "numDigits=\"1\"")
                .doesNotContain("<Say");
        assertThat(ask(redirect(welcome), CREOLE, Map.of())).as("asked again").isEqualTo(admitted);
        assertThat(GATEWAY.dispatch.requests).last()
                .satisfies(request -> assertThat(request.get("line").asString()).isEqualTo(CREOLE));
    }

    @Test
    void whoIsInDangerIsToldWhomToCallAndComesFirst() {
        var admitted = ask(redirect(dial(CREOLE)), CREOLE, Map.of());
        var leg = attribute(admitted, "participantLabel");
        var told = ask(attribute(admitted, "action"), CREOLE, Map.of("Digits", "1"));
        assertThat(told).contains("/prompts/ht/danger-told.wav").doesNotContain("911", "<Dial");
        assertThat(GATEWAY.dispatch.dangers).last().asString().contains(leg, "nyc");
        GATEWAY.dispatch.next = "{\"step\": \"REJOIN\"}";
        assertThat(ask(redirect(told), CREOLE, Map.of())).contains("<Conference", leg);
    }

    @Test
    void anyOtherKeyLeadsIntoTheRoomAndNobodyIsTold() {
        var admitted = ask(redirect(dial(CREOLE)), CREOLE, Map.of());
        var before = GATEWAY.dispatch.dangers.size();
        GATEWAY.dispatch.next = "{\"step\": \"REJOIN\"}";
        assertThat(ask(attribute(admitted, "action"), CREOLE, Map.of("Digits", "7"))).contains("<Conference")
                .doesNotContain("danger");
        assertThat(GATEWAY.dispatch.dangers).hasSize(before);
    }

    @Test
    void inDangerTheWordsDoNotWaitForDispatch() {
        var admitted = ask(redirect(dial(CREOLE)), CREOLE, Map.of());
        GATEWAY.dispatch.away = true;
        var told = ask(attribute(admitted, "action"), CREOLE, Map.of("Digits", "1"));
        assertThat(told).contains("/prompts/ht/danger-told.wav");
        GATEWAY.dispatch.away = false;
        var before = GATEWAY.dispatch.dangers.size();
        assertThat(ask(redirect(told), CREOLE, Map.of())).as("said once").doesNotContain("danger-told");
        assertThat(GATEWAY.dispatch.dangers).hasSize(before + 1);
    }

    @Test
    void whoWaitsHearsThePlaceAndTheWait() {
        var resident = script.resident();
        var waitUrl = attribute(resident.room(), "waitUrl");
        GATEWAY.dispatch.place = "{\"place\": 2, \"waitSeconds\": 150}";
        var second = script.ask(waitUrl, resident.callSid(), Map.of());
        assertThat(second).containsSubsequence("/prompts/ht/place-second.wav", "/prompts/ht/wait-under-3.wav",
                "/prompts/ht/interpreter-coming.wav");
        GATEWAY.dispatch.place = "{\"place\": 1}";
        assertThat(script.ask(redirect(second), resident.callSid(), Map.of()))
                .contains("/prompts/ht/place-first.wav").doesNotContain("wait-under");
        GATEWAY.dispatch.place = "{}";
        assertThat(script.ask(waitUrl, resident.callSid(), Map.of())).contains("/prompts/ht/interpreter-coming.wav")
                .doesNotContain("place-");
    }

    @Test
    void whereThePlaceIsNotKnownInTimeTheOtherWordsAreSaid() {
        var resident = script.resident();
        GATEWAY.dispatch.placeFails = true;
        assertThat(script.ask(attribute(resident.room(), "waitUrl"), resident.callSid(), Map.of()))
                .contains("/prompts/ht/interpreter-coming.wav", "<Redirect").doesNotContain("place-");
    }

    @Test
    void whoSpokeWithAnInterpreterIsAskedWhetherTheyUnderstood() {
        GATEWAY.dispatch.next = "{\"step\": \"GOODBYE\", \"word\": \"CONVERSATION_ENDED\"}";
        var resident = script.resident();
        var asked = script.ask(attribute(resident.room(), "action"), resident.callSid(), Map.of());
        assertThat(asked).containsSubsequence("<Gather", "/prompts/ht/feedback-ask.wav", "</Gather>",
                "/prompts/ht/call-ended.wav", "<Hangup");
        var before = GATEWAY.dispatch.complaints.size();
        var kept = script.ask(attribute(asked, "action"), resident.callSid(), Map.of("Digits", "1"));
        assertThat(kept).contains("/prompts/ht/feedback-kept.wav", "<Hangup");
        assertThat(GATEWAY.dispatch.complaints).hasSize(before + 1).last().asString()
                .contains(resident.leg().toString());
        assertThat(script.ask(attribute(asked, "action"), resident.callSid(), Map.of("Digits", "5")))
                .contains("/prompts/ht/call-ended.wav").doesNotContain("feedback");
        assertThat(GATEWAY.dispatch.complaints).hasSize(before + 1);
    }

    @Test
    void aComplaintThatCannotBeKeptNowIsAskedForAgain() {
        GATEWAY.dispatch.next = "{\"step\": \"GOODBYE\", \"word\": \"CONVERSATION_ENDED\"}";
        var resident = script.resident();
        var asked = script.ask(attribute(resident.room(), "action"), resident.callSid(), Map.of());
        GATEWAY.dispatch.away = true;
        var patient = script.ask(attribute(asked, "action"), resident.callSid(), Map.of("Digits", "1"));
        assertThat(patient).contains("/prompts/ht/one-moment.wav").doesNotContain("feedback-kept");
        GATEWAY.dispatch.away = false;
        assertThat(script.ask(redirect(patient), resident.callSid(), Map.of())).contains("feedback-kept");
    }

    @Test
    void theSameIsAskedOfWhoIsStillInTheRoomWhenTheOthersHaveLeft() {
        var resident = script.resident();
        script.room(resident.leg(), resident.callSid(), "participant-join", 1);
        GATEWAY.command(Commands.stop(resident.leg(), "CONVERSATION_ENDED"));
        eventually(() -> assertThat(GATEWAY.carrier.updates(resident.callSid()))
                .anySatisfy(update -> assertThat(update.value("Twiml"))
                        .contains("If you did not understand your interpreter", "<Gather")));
    }

    @Test
    void aClosedLineSaysSoInEachLanguageOfItsMenuAndPeopleTakeOver() {
        var markup = dial(CLOSED);
        assertThat(markup).contains("because of a holiday", "/prompts/ur/line-holiday.wav", "language=\"es-US\"")
                .doesNotContain("<Gather", "ko-KR");
        assertThat(ask(redirect(markup), CLOSED, Map.of())).contains("<Number>+12125550199</Number>");
    }

    @Test
    void inAnEmergencyOfTheCityEachCallerHearsItInTheirLanguageAndTheCallGoesOn() {
        var question = ask(redirect(dial(EMERGENCY)), EMERGENCY, Map.of());
        var admitted = ask(attribute(question, "action"), EMERGENCY, Map.of("Digits", "2"));
        assertThat(admitted).containsSubsequence("طوارئ", "<Conference").contains("language=\"arb\"");
    }
}
