package org.dragoman.local.carrier.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.local.carrier.TestCarrier.JEAN;
import static org.dragoman.local.carrier.TestCarrier.ROSE;

import java.time.Duration;
import org.dragoman.local.carrier.ScriptedCustomer;
import org.dragoman.local.carrier.TestCarrier;
import org.dragoman.local.carrier.phones.Phone;
import org.junit.jupiter.api.Test;

class CallLifeTest {
    private final TestCarrier test = TestCarrier.unhurried();

    @Test
    void tellsEachStepInOrderWithRisingNumbers() {
        test.customer.says("/brief", "<Pause length=\"3\"/>");
        Call call = test.ringAndAnswer(ROSE, "/brief");
        test.time.passSeconds(5);

        assertThat(test.customer.told("/status", "CallStatus"))
                .containsExactly("initiated", "ringing", "in-progress", "completed");
        assertThat(test.customer.told("/status", "SequenceNumber")).containsExactly("0", "1", "2", "3");
        assertThat(test.customer.asked("/status").getLast().form()).containsEntry("CallDuration", "3")
                .containsEntry("Duration", "1").containsEntry("CallbackSource", "call-progress-events")
                .containsEntry("Timestamp", "Mon, 23 Nov 2026 12:00:04 +0000");
        assertThat(call.status()).isEqualTo(CallStatus.COMPLETED);
    }

    @Test
    void ringsForItsTimeoutAndFiveSecondsMore() {
        Call call = test.ring(ROSE, "/brief");
        test.time.passSeconds(25);
        assertThat(call.status()).isEqualTo(CallStatus.RINGING);
        test.time.passSeconds(1);

        assertThat(call.status()).isEqualTo(CallStatus.NO_ANSWER);
        assertThat(test.customer.asked("/status").getLast().form()).containsEntry("CallStatus", "no-answer")
                .containsEntry("SipResponseCode", "487").containsEntry("CallDuration", "0");
        assertThat(test.phone(ROSE).state()).isEqualTo(Phone.State.IDLE);
    }

    @Test
    void aPhoneInUseIsBusy() {
        test.customer.says("/brief", "<Pause length=\"30\"/>");
        test.ringAndAnswer(ROSE, "/brief");
        Call second = test.ring(ROSE, "/brief");
        test.time.passSeconds(1);

        assertThat(second.status()).isEqualTo(CallStatus.BUSY);
        assertThat(test.phone(ROSE).state()).isEqualTo(Phone.State.TALKING);
    }

    @Test
    void aPhoneThatIsOffOrUnknownNeverRings() {
        test.carrier.hand().turn(test.phone(JEAN), true);
        Call off = test.ring(JEAN, "/brief");
        Call unknown = test.ring("+12125550000", "/brief");
        test.time.passSeconds(1);

        assertThat(off.status()).isEqualTo(CallStatus.FAILED);
        assertThat(unknown.status()).isEqualTo(CallStatus.FAILED);
        assertThat(test.customer.told("/status", "CallStatus")).doesNotContain("ringing");
        assertThat(test.customer.asked("/status").getLast().form()).containsEntry("SipResponseCode", "404");
    }

    @Test
    void startsOneCallASecondUnlessGrantedMore() {
        TestCarrier paced = new TestCarrier(1);
        Call first = paced.ring(ROSE, "/brief");
        Call second = paced.ring(JEAN, "/brief");

        assertThat(first.queueTime()).isZero();
        assertThat(second.queueTime()).isEqualTo(Duration.ofSeconds(1));
        paced.time.passSeconds(0.9);
        assertThat(first.status()).isEqualTo(CallStatus.RINGING);
        assertThat(second.status()).isEqualTo(CallStatus.QUEUED);
        paced.time.passSeconds(1);
        assertThat(second.status()).isEqualTo(CallStatus.RINGING);
    }

    @Test
    void aCallWithdrawnFromTheQueueIsNeverDialled() {
        TestCarrier paced = new TestCarrier(1);
        paced.ring(ROSE, "/brief");
        Call second = paced.ring(JEAN, "/brief");
        paced.carrier.moves().end(second, CallStatus.CANCELED, null, StopReason.UPDATED_BY_API);
        paced.time.passSeconds(5);

        assertThat(paced.phone(JEAN).state()).isEqualTo(Phone.State.IDLE);
        assertThat(second.startedAt()).isNull();
    }

    @Test
    void anIncomingCallIsAnsweredByItsDocument() {
        test.customer.says("/voice", "<Say>Hello</Say>");
        Call call = test.dialLine(ROSE);

        assertThat(test.customer.asked("/voice").getFirst().form()).containsEntry("CallStatus", "ringing")
                .containsEntry("Direction", "inbound").containsEntry("From", ROSE);
        assertThat(call.status()).isEqualTo(CallStatus.IN_PROGRESS);
        assertThat(test.heard(ROSE)).containsExactly("Hello");
        test.time.passSeconds(2);
        assertThat(call.status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(test.customer.told("/line-status", "CallStatus")).containsExactly("completed");
    }

    @Test
    void anIncomingCallCanBeTurnedAway() {
        test.customer.says("/voice", "<Reject reason=\"busy\"/>");
        Call call = test.dialLine(ROSE);

        assertThat(call.status()).isEqualTo(CallStatus.BUSY);
        assertThat(call.talked(test.time.now())).isZero();
    }

    @Test
    void whereTheServerFailsTheCallerHearsSoAndTheCallEnds() {
        test.customer.answers("/voice", form -> ScriptedCustomer.answered(500, "text/plain", "oh"));
        Call call = test.dialLine(ROSE);

        assertThat(test.heard(ROSE)).containsExactly("We're sorry, an application error has occurred. Goodbye.");
        assertThat(test.warnings()).containsExactly(11200);
        test.time.passSeconds(10);
        assertThat(call.status()).isEqualTo(CallStatus.COMPLETED);
    }

    @Test
    void peopleCanRingEachOtherWithoutTheAccountSeeingIt() {
        test.carrier.hand().dial(test.phone(ROSE), JEAN);
        test.time.passSeconds(1);
        test.carrier.hand().answer(test.phone(JEAN));
        test.time.settle();

        assertThat(test.phone(JEAN).state()).isEqualTo(Phone.State.TALKING);
        assertThat(test.carrier.calls().all()).noneMatch(Call::isListed);
        test.hangUp(JEAN);
        assertThat(test.phone(ROSE).state()).isEqualTo(Phone.State.IDLE);
    }
}
