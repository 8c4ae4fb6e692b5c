package org.dragoman.dispatch.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dragoman.dispatch.domain.matching.MatchingFixture.NOON;

import java.time.Duration;
import java.time.Instant;
import org.dragoman.dispatch.domain.request.Urgency;
import org.junit.jupiter.api.Test;

/** Who waits for whom, and for how long. */
class HoldBackTest {

    private final HoldBack holdBack = new HoldBack(Duration.ofSeconds(20));

    @Test
    void aCommonVarietyWaitsForASecondSpeaker() {
        assertThat(holdBack.endsFor(false, Urgency.ROUTINE, NOON, false)).isEqualTo(NOON.plusSeconds(20));
        assertThat(holdBack.endsFor(false, Urgency.URGENT, NOON, false)).isEqualTo(NOON.plusSeconds(20));
    }

    @Test
    void anEmergencyAndAScarceVarietyWaitForNobody() {
        assertThat(holdBack.endsFor(false, Urgency.EMERGENCY, NOON, false)).isEqualTo(NOON);
        assertThat(holdBack.endsFor(true, Urgency.ROUTINE, NOON, false)).isEqualTo(NOON);
    }

    @Test
    void whileAPhoneRingsALastFreeSpeakerIsNotTheSecond() {
        assertThat(holdBack.endsFor(false, Urgency.ROUTINE, NOON, true)).isEqualTo(Instant.MAX);
        assertThat(holdBack.endsFor(false, Urgency.EMERGENCY, NOON, true)).isEqualTo(NOON);
        assertThat(holdBack.endsFor(true, Urgency.ROUTINE, NOON, true)).isEqualTo(NOON);
    }

    @Test
    void zeroSwitchesItOff() {
        assertThat(new HoldBack(Duration.ZERO).endsFor(false, Urgency.ROUTINE, NOON, true)).isEqualTo(NOON);
        assertThat(new HoldBack(Duration.ZERO).endsFor(false, Urgency.ROUTINE, NOON, false)).isEqualTo(NOON);
    }

    @Test
    void nobodyIsHeldBackForLong() {
        assertThat(new HoldBack(Duration.ofSeconds(300)).longest()).hasSeconds(300);
        assertThatThrownBy(() -> new HoldBack(Duration.ofSeconds(301))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HoldBack(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
    }
}
