package org.dragoman.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.gateway.support.Eventually.eventually;
import static org.dragoman.gateway.support.Script.attribute;
import static org.dragoman.gateway.support.Script.redirect;

import java.util.Map;
import org.dragoman.gateway.adapter.twilio.Addresses;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.support.RunningGateway;
import org.dragoman.gateway.support.Script;
import org.dragoman.gateway.support.SharedGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A resident's call, webhook by webhook, over real PostgreSQL. */
class LineCallTest {

    private static final RunningGateway GATEWAY = SharedGateway.get();
    private final Script script = new Script(GATEWAY);

    @Test
    void theMenuInvitesInEachLanguageAndHaitianCreoleIsARecording() {
        var twiml = script.ask("/twilio/voice/line", RunningGateway.newCallSid(), Map.of());
        assertThat(twiml).contains("For English, press one.", "Para español, oprima dos.",
                "/prompts/ht/invitation-3.wav", "للغة العربية", "numDigits=\"1\"");
        assertThat(GATEWAY.get("/prompts/ht/invitation-3.wav").statusCode()).isEqualTo(200);
        assertThat(GATEWAY.get("/prompts/ht/invitation-3.vtt").body()).contains("Pou kreyòl ayisyen, peze twa.");
    }

    @Test
    void aChosenLanguageBecomesARequestAndTheCallerEntersTheRoomAsItsAnchor() {
        var resident = script.resident();
        var request = GATEWAY.dispatch.requests.stream()
                .filter(one -> GATEWAY.dispatch.legOf(one.get("callId").asString()).equals(resident.leg()))
                .findFirst().orElseThrow();
        assertThat(request.get("variety").asString()).isEqualTo("ht");
        assertThat(request.get("line").asString()).isEqualTo("+12125550100");
        assertThat(resident.room()).contains("startConferenceOnEnter=\"false\"", "endConferenceOnExit=\"true\"",
                "beep=\"false\"", "jitterBufferSize=\"small\"", ">R-" + resident.leg() + "<")
                .doesNotContain("+1212");
        var wait = script.ask(attribute(resident.room(), "waitUrl"), resident.callSid(), Map.of());
        assertThat(wait).contains("/prompts/ht/interpreter-coming.wav");
    }

    @Test
    void theSameStepTwiceGivesTheSameMarkupAndOneRequest() {
        var resident = script.resident();
        var before = GATEWAY.dispatch.requests.size();
        var again = script.ask(attribute(resident.menu(), "action"), resident.callSid(), Map.of("Digits", "3"));
        assertThat(again).isEqualTo(resident.room());
        assertThat(GATEWAY.dispatch.requests.subList(before, GATEWAY.dispatch.requests.size()))
                .allSatisfy(one -> assertThat(GATEWAY.dispatch.legOf(one.get("callId").asString()))
                        .isEqualTo(resident.leg()));
    }

    @Test
    void hangingUpEndsTheLegOnceHoweverOftenItIsReported() {
        var resident = script.resident();
        script.room(resident.leg(), resident.callSid(), "participant-join", 1);
        script.lineStatus(resident.callSid(), "completed");
        script.lineStatus(resident.callSid(), "completed");
        script.ask(attribute(resident.room(), "action"), resident.callSid(), Map.of("CallStatus", "completed"));
        eventually(() -> assertThat(script.events(resident.leg())).containsExactly("JOINED", "ENDED HUNG_UP"));
    }

    @Test
    void silenceIsAskedAgainAndAfterThreeRoundsPeopleTakeOver() {
        var sid = RunningGateway.newCallSid();
        var markup = script.ask("/twilio/voice/line", sid, Map.of());
        for (int round = 0; round < 2; round++) {
            markup = script.ask(redirect(markup), sid, Map.of());
            assertThat(markup).contains("Para español");
        }
        markup = script.ask(redirect(markup), sid, Map.of());
        assertThat(markup).contains("<Number>+12125550199</Number>");
        assertThat(attribute(markup, "action")).doesNotContain("0199");
    }

    @Test
    void arabicAsksASecondQuestionInArabicAndEveryLaterWordIsArabic() {
        var sid = RunningGateway.newCallSid();
        var menu = script.ask("/twilio/voice/line", sid, Map.of());
        var question = script.ask(attribute(menu, "action"), sid, Map.of("Digits", "4"));
        assertThat(question).contains("أي لهجة عربية تتكلم؟", "للهجة المصرية، اضغط واحد.",
                "للهجة الشامية، اضغط اثنين.");
        var room = script.ask(attribute(question, "action"), sid, Map.of("Digits", "2"));
        assertThat(script.ask(attribute(room, "waitUrl"), sid, Map.of())).contains("language=\"arb\"");
        assertThat(GATEWAY.dispatch.requests)
                .anySatisfy(one -> assertThat(one.get("variety").asString()).isEqualTo("apc"));
    }

    @Test
    void mixtecIsBehindNineAndAskedAboutInSpanishAndEveryLaterWordIsSpanish() {
        var sid = RunningGateway.newCallSid();
        var menu = script.ask("/twilio/voice/line", sid, Map.of());
        assertThat(menu).contains("Para otros idiomas, oprima nueve.").doesNotContain("mixteco");
        var more = script.ask(attribute(menu, "action"), sid, Map.of("Digits", "9"));
        assertThat(more).contains("Para mixteco, oprima tres uno.", "language=\"ko-KR\"", "numDigits=\"2\"")
                .doesNotContain("Para español");
        var question = script.ask(attribute(more, "action"), sid, Map.of("Digits", "31"));
        assertThat(question).contains("¿De dónde es el mixteco que usted habla?",
                "Si es de Silacayoápam, Oaxaca, oprima uno.", "numDigits=\"1\"");
        var room = script.ask(attribute(question, "action"), sid, Map.of("Digits", "1"));
        assertThat(script.ask(attribute(room, "waitUrl"), sid, Map.of())).contains("language=\"es-US\"");
        assertThat(GATEWAY.dispatch.requests)
                .anySatisfy(one -> assertThat(one.get("variety").asString()).isEqualTo("mks"));
    }

    @Test
    void whoDoesNotHearTheirLanguageReachesSomebodyWhoFindsOut() {
        var sid = RunningGateway.newCallSid();
        var menu = script.ask("/twilio/voice/line", sid, Map.of());
        assertThat(menu).contains("you do not know its name, press zero.");
        var room = script.ask(attribute(menu, "action"), sid, Map.of("Digits", "0"));
        assertThat(room).contains("<Conference");
        assertThat(GATEWAY.dispatch.requests)
                .anySatisfy(one -> assertThat(one.get("variety").asString()).isEqualTo("und"));
    }

    @Test
    void silenceAmongTheFurtherLanguagesLeadsBackAndEndsWithPeopleToo() {
        var sid = RunningGateway.newCallSid();
        var menu = script.ask("/twilio/voice/line", sid, Map.of());
        var markup = script.ask(attribute(menu, "action"), sid, Map.of("Digits", "9"));
        markup = script.ask(redirect(markup), sid, Map.of());
        assertThat(markup).contains("Para mixteco");
        for (int round = 0; round < 2; round++) {
            markup = script.ask(redirect(markup), sid, Map.of());
            assertThat(markup).contains("Para español");
        }
        assertThat(script.ask(redirect(markup), sid, Map.of())).contains("<Number>+12125550199</Number>");
    }

    @Test
    void urduIsARecordingFromTheInvitationOn() {
        var sid = RunningGateway.newCallSid();
        var menu = script.ask("/twilio/voice/line", sid, Map.of());
        assertThat(menu).contains("/prompts/ur/invitation-8.wav");
        var room = script.ask(attribute(menu, "action"), sid, Map.of("Digits", "8"));
        assertThat(script.ask(attribute(room, "waitUrl"), sid, Map.of()))
                .contains("/prompts/ur/interpreter-coming.wav").doesNotContain("<Say");
    }

    @Test
    void aNumberThatIsNoLanguageLineSaysSoAndHangsUp() {
        var markup = script.ask("/twilio/voice/line", RunningGateway.newCallSid(), Map.of("To", "+12125550777"));
        assertThat(markup).contains("This number is not in service.", "<Hangup");
    }

    @Test
    void aLineThatNobodyAnsweredIsToldInTheCallersLanguage() {
        var sid = RunningGateway.newCallSid();
        var menu = script.ask("/twilio/voice/line", sid, Map.of());
        var backup = script.ask(attribute(menu, "action"), sid, Map.of("Digits", "1"));
        assertThat(backup).contains("<Number>+12125550199</Number>");
        assertThat(script.ask(attribute(backup, "action"), sid, Map.of("DialCallStatus", "no-answer")))
                .contains("Nobody can take your call at the moment");
        assertThat(script.ask(attribute(backup, "action"), sid, Map.of("DialCallStatus", "completed")))
                .doesNotContain("Say");
    }

    @Test
    void whoFallsOutOfTheRoomHearsWhatDispatchSays() {
        var resident = script.resident();
        GATEWAY.dispatch.next = "{\"step\": \"REJOIN\"}";
        var after = attribute(resident.room(), "action");
        assertThat(script.ask(after, resident.callSid(), Map.of())).isEqualTo(resident.room());
        GATEWAY.dispatch.next = "{\"step\": \"BACKUP\"}";
        assertThat(script.ask(after, resident.callSid(), Map.of())).contains("<Number>+12125550199</Number>");
        GATEWAY.dispatch.next = "{\"step\": \"GOODBYE\", \"word\": \"NO_INTERPRETER\"}";
        assertThat(script.ask(redirect(resident.room()), resident.callSid(), Map.of()))
                .contains("/prompts/ht/no-interpreter.wav", "<Hangup");
    }

    @Test
    void withoutASignatureNothingGetsIn() {
        var rejected = GATEWAY.send(java.net.http.HttpRequest
                .newBuilder(java.net.URI.create(GATEWAY.url() + "/twilio/voice/line"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("CallSid=CA1&To=%2B12125550100"))
                .build());
        assertThat(rejected.statusCode()).isEqualTo(403);
        assertThat(rejected.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%74wilio/voice/line", "/twili%6f/voice/line", "/twilio%20/voice/line",
        "//twilio/voice/line", "/twilio;a=b/voice/line", "/twilio/../twilio/voice/line"})
    void thereIsNoOtherWayToSpellTheDoor(String path) {
        var answer = GATEWAY.send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(GATEWAY.url() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers
                        .ofString("CallSid=CA1&To=%2B12125550100&Direction=inbound"))
                .build());
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("Response");
    }

    @Test
    void aCallThatIsNotNamedIsRefusedInASentenceAndAsksForNobody() {
        var menu = script.ask("/twilio/voice/line", RunningGateway.newCallSid(), Map.of());
        var chosen = GATEWAY.webhook(attribute(menu, "action"),
                Map.of("To", "+12125550100", "Direction", "inbound", "Digits", "3"));
        assertThat(chosen.statusCode()).isEqualTo(400);
        assertThat(chosen.body()).contains("This webhook names no call");
    }

    @Test
    void aLanguageWithoutWordsIsSaidInEnglish() {
        var ours = new Addresses(GATEWAY.url()).to(new Position.Told(new Language("zz"), Sentence.CALL_ENDED));
        assertThat(GATEWAY.webhook(ours, Map.of("CallSid", "CA1")).body()).contains("<Say", "language=\"en-US\"");
    }

    @Test
    void aSignedAddressThatWeDidNotWriteIsRefusedInASentence() {
        var answer = GATEWAY.webhook("/twilio/voice/menu?s=%25", Map.of("CallSid", "CA1"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(GATEWAY.webhook("/twilio/voice/question?s=IDE", Map.of("CallSid", "CA1")).statusCode())
                .as("an empty key").isEqualTo(400);
        assertThat(answer.body()).contains("was not written by this gateway");
    }
}
