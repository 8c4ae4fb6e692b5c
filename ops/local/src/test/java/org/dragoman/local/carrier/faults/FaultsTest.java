package org.dragoman.local.carrier.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.local.carrier.TestCarrier.JEAN;
import static org.dragoman.local.carrier.TestCarrier.ROSE;

import org.dragoman.local.carrier.TestCarrier;
import org.dragoman.local.carrier.phones.Phone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private final TestCarrier test = TestCarrier.unhurried();

    @BeforeEach
    void pages() {
        test.customer.says("/brief", "<Pause length=\"3\"/>").says("/voice", "<Say>Hello.</Say>");
    }

    @Test
    void noticesAreLost() {
        order(new WebhookFaults("", 1, 0, 0, 0, 0, 2));
        test.ringAndAnswer(ROSE, "/brief");
        test.time.passSeconds(5);
        assertThat(test.customer.told("/status", "CallStatus")).containsExactly("in-progress", "completed");
    }

    @Test
    void noticesComeTwiceWithTheSameToken() {
        order(new WebhookFaults("/status", 0, 1, 0, 0, 0, 1));
        test.ring(ROSE, "/brief");
        test.time.passSeconds(0.05);
        assertThat(test.customer.told("/status", "SequenceNumber")).containsExactly("0", "0");
        assertThat(test.customer.asked("/status"))
                .extracting(asked -> asked.headers().get("I-Twilio-Idempotency-Token")).hasSize(2)
                .containsOnly(test.customer.asked("/status").getFirst().headers().get("I-Twilio-Idempotency-Token"));
    }

    @Test
    void noticesComeOutOfOrder() {
        order(new WebhookFaults("", 0, 0, 0, 0, 1, 1));
        test.ring(ROSE, "/brief");
        test.time.passSeconds(1);
        assertThat(test.customer.told("/status", "CallStatus")).containsExactly("ringing", "initiated");
    }

    @Test
    void whatIsAskedComesLateButIsAnswered() {
        order(new WebhookFaults("/voice", 1, 0, 1, 3000, 1, 0));
        test.dialLine(ROSE);
        assertThat(test.heard(ROSE)).isEmpty();
        test.time.passSeconds(3);
        assertThat(test.heard(ROSE)).containsExactly("Hello.");
    }

    @Test
    void everyCallIsForgottenWithoutAWord() {
        test.customer.says("/voice", "<Dial action=\"/after\"><Conference statusCallback=\"/room-status\""
                + " statusCallbackEvent=\"leave end\">S-1</Conference></Dial>");
        test.dialLine(ROSE);
        test.ringAndAnswer(JEAN, "/brief");
        int told = test.customer.asked("/status").size();

        assertThat(test.carrier.oblivion().forgetAll()).isEqualTo(2);
        test.time.passSeconds(60);

        assertThat(test.carrier.calls().all()).isEmpty();
        assertThat(test.phone(ROSE).state()).isEqualTo(Phone.State.IDLE);
        assertThat(test.customer.asked("/status")).hasSize(told);
        assertThat(test.customer.asked("/room-status")).isEmpty();
        assertThat(test.customer.asked("/line-status")).isEmpty();
        assertThat(test.customer.asked("/after")).isEmpty();
    }

    private void order(WebhookFaults webhooks) {
        test.carrier.faults().plan(new Faults.Plan(webhooks, RestFaults.NONE));
    }
}
