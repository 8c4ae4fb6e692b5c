package org.dragoman.local.carrier.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.dragoman.local.carrier.TestCarrier;
import org.dragoman.local.carrier.account.Account;
import org.dragoman.local.carrier.account.Line;
import org.dragoman.local.carrier.log.CarrierEvent;
import org.dragoman.local.carrier.webhook.Signature;
import org.junit.jupiter.api.Test;

/** People write to numbers of the account, and the carrier itself obeys their STOP. */
class MessengerTest {
    private static final Line LINE = TestCarrier.ACCOUNT.line(TestCarrier.LINE).orElseThrow();
    private final TestCarrier carrier = TestCarrier.unhurried();
    private final Messenger messenger = carrier.carrier.messenger();

    private void writes(String body) {
        messenger.receive(TestCarrier.ROSE, LINE, body);
        carrier.time.passSeconds(0.1);
    }

    @Test
    void theNumbersAddressIsToldWhatWasWrittenAndByWhom() {
        carrier.customer.says("/text", "");
        writes("Bonjou!");
        assertThat(carrier.customer.asked("/text")).singleElement().satisfies(asked -> {
            assertThat(asked.form())
                    .containsAllEntriesOf(Map.of("From", TestCarrier.ROSE, "To", TestCarrier.LINE, "Body",
                            "Bonjou!", "NumMedia", "0", "NumSegments", "1", "AccountSid", TestCarrier.ACCOUNT.sid(),
                            "ApiVersion", Account.API_VERSION, "SmsStatus", "received"));
            assertThat(asked.field("MessageSid")).matches("SM[0-9a-f]{32}").isEqualTo(asked.field("SmsSid"));
            assertThat(asked.headers()).containsEntry("X-Twilio-Signature",
                    new Signature(TestCarrier.ACCOUNT.authToken()).of(URI.create(TestCarrier.HOST + "/text"),
                            asked.form()));
        });
        assertThat(carrier.events(CarrierEvent.MessageReceived.class)).hasSize(1);
    }

    @Test
    void stopHoldsForThatNumberUntilStart() {
        carrier.customer.says("/text", "");
        writes(" stop ");
        assertThat(messenger.isStopped(TestCarrier.LINE, TestCarrier.ROSE)).isTrue();
        assertThat(messenger.isStopped(TestCarrier.LINE, TestCarrier.JEAN)).isFalse();
        assertThat(messenger.isStopped("+12125550103", TestCarrier.ROSE)).isFalse();
        writes("please start");
        assertThat(messenger.isStopped(TestCarrier.LINE, TestCarrier.ROSE)).isTrue();
        writes("Start");
        assertThat(messenger.isStopped(TestCarrier.LINE, TestCarrier.ROSE)).isFalse();
    }
}
