package org.dragoman.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.gateway.support.Eventually.eventually;
import static org.dragoman.gateway.support.Script.attribute;
import static org.dragoman.gateway.support.Script.redirect;

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
import tools.jackson.databind.JsonNode;

/** What a line tells its callers besides its menu: danger, the place in line, and that it is closed. */
class LineCareTest {

    private static final RunningGateway GATEWAY = SharedGateway.get();
    private static final String CREOLE = "+12125550103";
    private static final String CLOSED = "+12125550104";
    private static final String LETTERS = "+12125550108";
    private static final String EMERGENCY = "+12125550105";

    private final Script script = new Script(GATEWAY);
    private final String sid = RunningGateway.newCallSid();

    @AfterEach
    void calm() {
        GATEWAY.dispatch.away = false;
        GATEWAY.dispatch.placeFails = false;
        GATEWAY.dispatch.complaintsUnknown = false;
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
        var question = ask(redirect(welcome), CREOLE, Map.of());
        assertThat(question).contains("/prompts/ht/danger-ask.wav", "numDigits=\"1\"").doesNotContain("<Say");
        var room = ask(redirect(question), CREOLE, Map.of());
        assertThat(room).contains("<Conference").doesNotContain("<Gather");
        assertThat(ask(redirect(question), CREOLE, Map.of())).as("asked again").isEqualTo(room);
        assertThat(requestOf(room).get("line").asString()).isEqualTo(CREOLE);
        assertThat(requestOf(room).get("danger").asBoolean()).isFalse();
    }

    @Test
    void whoIsInDangerComesFirstAndIsToldInTheRoomWhomToCall() {
        var question = ask(redirect(dial(CREOLE)), CREOLE, Map.of());
        var room = ask(attribute(question, "action"), CREOLE, Map.of("Digits", "1"));
        assertThat(requestOf(room).get("danger").asBoolean()).isTrue();
        var told = ask(attribute(room, "waitUrl"), CREOLE, Map.of());
        assertThat(told).containsSubsequence("/prompts/ht/danger-told.wav", "/prompts/ht/interpreter-coming.wav")
                .doesNotContain("<Dial", "911");
        assertThat(ask(redirect(told), CREOLE, Map.of())).as("said once").doesNotContain("danger-told");
    }

    @Test
    void anyOtherKeyLeadsIntoTheRoomAsSilenceDoes() {
        var question = ask(redirect(dial(CREOLE)), CREOLE, Map.of());
        var room = ask(attribute(question, "action"), CREOLE, Map.of("Digits", "7"));
        assertThat(requestOf(room).get("danger").asBoolean()).isFalse();
        assertThat(ask(attribute(room, "waitUrl"), CREOLE, Map.of())).doesNotContain("danger");
    }

    @Test
    void inDangerTheWordsDoNotWaitForDispatch() {
        var question = ask(redirect(dial(CREOLE)), CREOLE, Map.of());
        GATEWAY.dispatch.away = true;
        var told = ask(attribute(question, "action"), CREOLE, Map.of("Digits", "1"));
        assertThat(told).contains("/prompts/ht/danger-told.wav", "<Redirect");
        GATEWAY.dispatch.away = false;
        assertThat(requestOf(ask(redirect(told), CREOLE, Map.of())).get("danger").asBoolean()).isTrue();
    }

    private static JsonNode requestOf(String room) {
        var leg = UUID.fromString(attribute(room, "participantLabel"));
        return GATEWAY.dispatch.requests.stream()
                .filter(request -> GATEWAY.dispatch.legOf(request.get("callId").asString()).equals(leg)).findFirst()
                .orElseThrow();
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
        assertThat(kept).containsSubsequence("/prompts/ht/feedback-kept.wav", "/prompts/ht/digit-4.wav",
                "/prompts/ht/digit-0.wav", "/prompts/ht/digit-2.wav", "<Pause", "/prompts/ht/digit-7.wav",
                "/prompts/ht/digit-3.wav", "/prompts/ht/digit-1.wav", "/prompts/ht/feedback-repeated.wav",
                "/prompts/ht/digit-4.wav", "/prompts/ht/digit-1.wav", "/prompts/ht/call-ended.wav", "<Hangup");
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
    void nobodyIsToldThatItIsNotedWhereNothingIsKnownOfTheirCall() {
        GATEWAY.dispatch.next = "{\"step\": \"GOODBYE\", \"word\": \"CONVERSATION_ENDED\"}";
        var resident = script.resident();
        var asked = script.ask(attribute(resident.room(), "action"), resident.callSid(), Map.of());
        GATEWAY.dispatch.complaintsUnknown = true;
        assertThat(script.ask(attribute(asked, "action"), resident.callSid(), Map.of("Digits", "1")))
                .contains("/prompts/ht/feedback-not-kept.wav", "<Hangup").doesNotContain("feedback-kept", "digit");
    }

    @Test
    void whoHasALetterNamesItsOfficeBeforeTheRequest() {
        var question = ask(redirect(dial(LETTERS)), LETTERS, Map.of());
        assertThat(question).contains("/prompts/ur/office-ask.wav", "numDigits=\"8\"");
        var room = ask(attribute(question, "action"), LETTERS, Map.of("Digits", "4109", "FinishedOnKey", "#"));
        assertThat(requestOf(room).get("office").asString()).isEqualTo("4109");
        assertThat(ask(attribute(room, "waitUrl"), LETTERS, Map.of())).doesNotContain("office-not-found");
        assertThat(ask(attribute(question, "action"), LETTERS, Map.of("Digits", "4109", "FinishedOnKey", "#")))
                .as("asked again").isEqualTo(room);
    }

    @Test
    void whoKeysInNothingOrWhatIsNoCodeGoesOnWithoutASecondQuestion() {
        var question = ask(redirect(dial(LETTERS)), LETTERS, Map.of());
        for (var answer : List.of(ask(redirect(question), LETTERS, Map.of()),
                ask(attribute(question, "action"), LETTERS, Map.of("Digits", "*")))) {
            assertThat(answer).contains("<Conference").doesNotContain("<Gather");
            assertThat(requestOf(answer).has("office")).isFalse();
        }
    }

    @Test
    void aCodeThatNobodyHasIsSaidOnceInTheRoom() {
        var question = ask(redirect(dial(LETTERS)), LETTERS, Map.of());
        var room = ask(attribute(question, "action"), LETTERS, Map.of("Digits", "9999"));
        var told = ask(attribute(room, "waitUrl"), LETTERS, Map.of());
        assertThat(told).containsSubsequence("/prompts/ur/office-not-found.wav", "/prompts/ur/interpreter-coming.wav");
        assertThat(ask(redirect(told), LETTERS, Map.of())).doesNotContain("office-not-found");
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
        assertThat(ask(attribute(admitted, "waitUrl"), EMERGENCY, Map.of())).contains("طوارئ", "language=\"arb\"");
    }
}
