package org.dragoman.local.carrier.phones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dragoman.local.carrier.TestCarrier.JEAN;
import static org.dragoman.local.carrier.TestCarrier.ROSE;

import org.dragoman.local.carrier.TestCarrier;
import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.call.CallStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AutomaticHandsTest {
    private final TestCarrier test = TestCarrier.unhurried();

    @BeforeEach
    void pages() {
        test.customer.says("/offer", "<Gather numDigits=\"1\" timeout=\"8\" action=\"/pressed\"><Say>Press one.</Say>"
                + "</Gather><Say>Goodbye.</Say>").says("/pressed", "<Pause length=\"60\"/>");
    }

    @Test
    void answersAfterAWhileAndPressesItsKeyAfterListening() {
        habits(new Habits(true, 3000, 0, 0, "1", 2000, 0));
        Call call = test.ring(JEAN, "/offer");
        test.time.passSeconds(3);
        assertThat(call.status()).isEqualTo(CallStatus.RINGING);
        test.time.passSeconds(0.2);
        assertThat(call.status()).isEqualTo(CallStatus.IN_PROGRESS);
        test.time.passSeconds(1.8);
        assertThat(test.customer.asked("/pressed")).isEmpty();
        test.time.passSeconds(0.5);
        assertThat(test.customer.told("/pressed", "Digits")).containsExactly("1");
    }

    @Test
    void declinesOrLetsItRing() {
        habits(new Habits(true, 1000, 0, 1, "1", 0, 0));
        Call declined = test.ring(JEAN, "/offer");
        test.time.passSeconds(2);
        assertThat(declined.status()).isEqualTo(CallStatus.BUSY);

        habits(new Habits(true, 1000, 1, 0, "1", 0, 0));
        Call ignored = test.ring(JEAN, "/offer");
        test.time.passSeconds(60);
        assertThat(ignored.status()).isEqualTo(CallStatus.NO_ANSWER);
    }

    @Test
    void hangsUpAfterItsTalk() {
        test.customer.says("/offer", "<Dial><Conference waitUrl=\"\">S-1</Conference></Dial>");
        habits(new Habits(true, 0, 0, 0, "", 0, 30));
        Call call = test.ring(JEAN, "/offer");
        test.time.passSeconds(29);
        assertThat(call.status()).isEqualTo(CallStatus.IN_PROGRESS);
        test.time.passSeconds(2);
        assertThat(call.status()).isEqualTo(CallStatus.COMPLETED);
    }

    @Test
    void leavesThePhoneToWhoeverTookIt() {
        habits(new Habits(true, 3000, 0, 0, "1", 0, 0));
        Call call = test.ring(JEAN, "/offer");
        test.time.passSeconds(1);
        test.carrier.hand().decline(test.phone(JEAN));
        test.time.passSeconds(10);
        assertThat(call.status()).isEqualTo(CallStatus.BUSY);
    }

    @Test
    void whatAPhoneCannotDoIsRefusedInWords() {
        Phone phone = test.phone(ROSE);
        assertThatThrownBy(() -> test.carrier.hand().answer(phone)).isInstanceOf(PhoneRefusal.class)
                .hasMessage("The phone is not ringing");
        assertThatThrownBy(() -> test.carrier.hand().press(phone, "1")).hasMessage("The phone is not in a call");
        assertThatThrownBy(() -> test.carrier.hand().dial(phone, "call me")).hasMessage("This is not a phone number");
        test.carrier.hand().turn(phone, true);
        assertThatThrownBy(() -> test.carrier.hand().dial(phone, JEAN)).hasMessage("The phone is switched off");
    }

    private void habits(Habits habits) {
        test.carrier.hand().habits(test.phone(JEAN), habits);
    }
}
