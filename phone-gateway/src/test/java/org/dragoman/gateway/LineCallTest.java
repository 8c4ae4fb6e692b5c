package org.dragoman.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.gateway.support.Eventually.eventually;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.gateway.support.RunningGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A resident's call, webhook by webhook, over real PostgreSQL. */
class LineCallTest {

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = new RunningGateway();
        eventually(() -> assertThat(gateway.get("/actuator/health/readiness").statusCode()).isEqualTo(200));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void theMenuInvitesInEachLanguageAndHaitianCreoleIsARecording() {
        var twiml = dial(RunningGateway.newCallSid());
        assertThat(twiml).contains("For English, press one.", "Para español, oprima dos.",
                "/prompts/ht/invitation-3.wav", "للغة العربية", "numDigits=\"1\"");
    }

    @Test
    void aChosenLanguageBecomesARequestAndTheCallerEntersTheRoomAsItsAnchor() {
        var sid = RunningGateway.newCallSid();
        var twiml = press(sid, action(dial(sid)), "3");

        var request = gateway.dispatch.requests.getLast();
        assertThat(request.get("variety").asString()).isEqualTo("ht");
        assertThat(request.get("line").asString()).isEqualTo("+12125550100");
        var leg = gateway.dispatch.legOf(request.get("callId").asString());
        assertThat(twiml).contains("startConferenceOnEnter=\"false\"", "endConferenceOnExit=\"true\"",
                "participantLabel=\"" + leg + "\"", "R-" + leg);
        assertThat(twiml).doesNotContain("+1212");
    }

    private static String dial(String sid) {
        return ask("/twilio/voice/line", sid, Map.of());
    }

    private static String press(String sid, String address, String key) {
        return ask(address, sid, Map.of("Digits", key));
    }

    private static String ask(String address, String sid, Map<String, String> more) {
        var form = new java.util.HashMap<>(Map.of("CallSid", sid, "To", "+12125550100", "From", "+12125550142",
                "Direction", "inbound", "CallStatus", "in-progress"));
        form.putAll(more);
        var answer = gateway.webhook(address, form);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    static String action(String twiml) {
        Matcher action = Pattern.compile("action=\"([^\"]+)\"").matcher(twiml);
        assertThat(action.find()).isTrue();
        return action.group(1).replace("&amp;", "&");
    }
}
