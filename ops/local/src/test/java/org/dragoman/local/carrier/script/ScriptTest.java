package org.dragoman.local.carrier.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.local.carrier.TestCarrier.JEAN;
import static org.dragoman.local.carrier.TestCarrier.LINE;
import static org.dragoman.local.carrier.TestCarrier.ROSE;

import java.net.URI;
import org.dragoman.local.carrier.ScriptedCustomer;
import org.dragoman.local.carrier.TestCarrier;
import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.call.CallStatus;
import org.dragoman.local.carrier.log.CarrierEvent;
import org.dragoman.local.carrier.phones.Phone;
import org.dragoman.local.carrier.webhook.Endpoint;
import org.junit.jupiter.api.Test;

class ScriptTest {
    private final TestCarrier test = TestCarrier.unhurried();

    @Test
    void aKeyInterruptsThePromptsAndGoesToTheAction() {
        test.customer.says("/voice", "<Gather numDigits=\"1\" action=\"/chosen\"><Say>Press one.</Say>"
                + "<Say>Press two.</Say></Gather><Say>Nothing pressed.</Say>").says("/chosen", "<Say>Good.</Say>");
        test.dialLine(ROSE);
        test.press(ROSE, "2");

        assertThat(test.heard(ROSE)).containsExactly("Press one.", "Good.");
        assertThat(test.customer.told("/chosen", "Digits")).containsExactly("2");
    }

    @Test
    void withoutAKeyTheDocumentGoesOn() {
        test.customer.says("/voice",
                "<Gather timeout=\"3\" action=\"/chosen\"><Say>Press.</Say></Gather><Say>Bye.</Say>");
        test.dialLine(ROSE);
        test.time.passSeconds(3.5);
        assertThat(test.heard(ROSE)).containsExactly("Press.");
        test.time.passSeconds(1);
        assertThat(test.heard(ROSE)).containsExactly("Press.", "Bye.");
        assertThat(test.customer.asked("/chosen")).isEmpty();
    }

    @Test
    void anEmptyEntryIsToldIfAskedFor() {
        test.customer.says("/voice", "<Gather timeout=\"1\" action=\"/chosen\" actionOnEmptyResult=\"true\"/>")
                .says("/chosen", "<Hangup/>");
        test.dialLine(ROSE);
        test.time.passSeconds(2);
        assertThat(test.customer.told("/chosen", "Digits")).containsExactly("");
    }

    @Test
    void severalKeysEndWithTheFinishKeyOrAPause() {
        test.customer.says("/voice", "<Gather timeout=\"2\" action=\"/chosen\"/>").says("/chosen",
                "<Pause length=\"60\"/>");
        test.dialLine(ROSE);
        test.press(ROSE, "12");
        test.press(ROSE, "3#");
        assertThat(test.customer.told("/chosen", "Digits")).containsExactly("123");
        assertThat(test.customer.told("/chosen", "FinishedOnKey")).containsExactly("#");
    }

    @Test
    void aKeyThatNobodyAskedForIsLost() {
        test.customer.says("/voice", "<Say>Long, long words.</Say><Gather timeout=\"2\" action=\"/chosen\"/>");
        test.dialLine(ROSE);
        test.press(ROSE, "1");
        test.time.passSeconds(10);
        assertThat(test.customer.asked("/chosen")).isEmpty();
    }

    @Test
    void aRecordingIsHeardByItsCaptions() {
        test.customer.says("/voice", "<Play>/prompts/ht/hello.wav</Play>");
        test.customer.answers("/prompts/ht/hello.wav", form -> ScriptedCustomer.answered(200, "audio/wav", "RIFF"));
        test.customer.answers("/prompts/ht/hello.vtt", form -> ScriptedCustomer.answered(200, "text/vtt",
                "WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nBonjou.\n\n00:02.000 --> 00:04.000\nTann yon ti moman."));
        Call call = test.dialLine(ROSE);
        assertThat(test.phone(ROSE).captions()).extracting(Phone.Caption::words).containsExactly("Bonjou.");
        assertThat(test.phone(ROSE).captions()).extracting(Phone.Caption::language).containsExactly("ht");
        test.time.passSeconds(2);
        assertThat(test.heard(ROSE)).containsExactly("Bonjou.", "Tann yon ti moman.");
        test.time.passSeconds(2);
        assertThat(call.status()).isEqualTo(CallStatus.COMPLETED);
    }

    @Test
    void aRecordingThatCannotBeHadIsSilence() {
        test.customer.says("/voice", "<Play>/gone.wav</Play><Say>On we go.</Say>");
        test.dialLine(ROSE);
        test.time.passSeconds(2);
        assertThat(test.heard(ROSE)).containsExactly("On we go.");
        assertThat(test.warnings()).containsExactly(11200);
    }

    @Test
    void dialBridgesAndTellsWhatBecameOfIt() {
        test.customer.says("/voice", "<Dial action=\"/after\" callerId=\"" + LINE + "\">" + JEAN + "</Dial>")
                .says("/after", "<Say>Back again.</Say>");
        test.dialLine(ROSE);
        test.time.passSeconds(1);
        test.carrier.hand().answer(test.phone(JEAN));
        test.time.passSeconds(7);
        assertThat(test.events(CarrierEvent.Bridged.class)).hasSize(1);

        test.hangUp(JEAN);
        assertThat(test.heard(ROSE)).containsExactly("Back again.");
        assertThat(test.customer.asked("/after").getFirst().form()).containsEntry("DialCallStatus", "completed")
                .containsEntry("DialCallDuration", "7").containsEntry("DialBridged", "true");
    }

    @Test
    void dialThatNobodyAnswersGoesOn() {
        test.customer.says("/voice", "<Dial timeout=\"10\">" + JEAN + "</Dial><Say>Nobody there.</Say>");
        test.dialLine(ROSE);
        test.time.passSeconds(14);
        assertThat(test.phone(JEAN).state()).isEqualTo(Phone.State.RINGING);
        test.time.passSeconds(2);
        assertThat(test.heard(ROSE)).containsExactly("Nobody there.");
    }

    @Test
    void aCallerWhoHangsUpStopsTheRingAndTheActionIsToldInVain() {
        test.customer.says("/voice", "<Dial action=\"/after\">" + JEAN + "</Dial>").says("/after", "<Say>?</Say>");
        test.dialLine(ROSE);
        test.time.passSeconds(1);
        test.hangUp(ROSE);

        assertThat(test.phone(JEAN).state()).isEqualTo(Phone.State.IDLE);
        assertThat(test.customer.told("/after", "CallStatus")).containsExactly("completed");
        assertThat(test.heard(ROSE)).isEmpty();
    }

    @Test
    void theFirstOfSeveralNumbersToPickUpIsConnected() {
        test.customer.says("/voice", "<Dial><Number>" + JEAN + "</Number><Number>" + TestCarrier.DESK
                + "</Number></Dial><Say>Over.</Say>");
        test.dialLine(ROSE);
        test.time.passSeconds(1);
        test.carrier.hand().answer(test.phone(JEAN));
        test.time.settle();

        assertThat(test.phone(TestCarrier.DESK).state()).isEqualTo(Phone.State.IDLE);
        assertThat(test.heard(ROSE)).isEmpty();
        test.hangUp(JEAN);
        assertThat(test.heard(ROSE)).containsExactly("Over.");
    }

    @Test
    void aFailedAnswerAsksTheFallbackOnce() {
        test.customer.says("/brief", "<Gather action=\"/broken\"/>").says("/fallback", "<Say>Sorry.</Say>");
        Call call = test.ringAndAnswer(ROSE, "/brief");
        call.fallback(Endpoint.post(URI.create(TestCarrier.HOST + "/fallback")));
        test.press(ROSE, "1#");

        assertThat(test.heard(ROSE)).containsExactly("Sorry.");
        assertThat(test.customer.asked("/fallback").getFirst().form()).containsEntry("ErrorCode", "11200")
                .containsEntry("ErrorUrl", TestCarrier.HOST + "/broken");
    }
}
