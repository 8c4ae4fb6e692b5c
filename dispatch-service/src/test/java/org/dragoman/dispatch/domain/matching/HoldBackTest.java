package org.dragoman.dispatch.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dragoman.dispatch.domain.matching.MatchingFixture.NOON;

import java.time.Duration;
import org.dragoman.dispatch.domain.request.Urgency;
import org.junit.jupiter.api.Test;

/** Who waits for whom, and for how long. */
class HoldBackTest {

    private final HoldBack holdBack = new HoldBack(Duration.ofSeconds(20));

    @Test
    void aCommonVarietyWaitsForASecondSpeaker() {
        assertThat(holdBack.endsFor(false, Urgency.ROUTINE, NOON)).isEqualTo(NOON.plusSeconds(20));
        assertThat(holdBack.endsFor(false, Urgency.URGENT, NOON)).isEqualTo(NOON.plusSeconds(20));
    }

    @Test
    void anEmergencyAndAScarceVarietyWaitForNobody() {
        assertThat(holdBack.endsFor(false, Urgency.EMERGENCY, NOON)).isEqualTo(NOON);
        assertThat(holdBack.endsFor(true, Urgency.ROUTINE, NOON)).isEqualTo(NOON);
    }

    @Test
    void zeroSwitchesItOff() {
        assertThat(new HoldBack(Duration.ZERO).endsFor(false, Urgency.ROUTINE, NOON)).isEqualTo(NOON);
    }

    @Test
    void nobodyIsHeldBackForLong() {
        assertThat(new HoldBack(Duration.ofSeconds(300)).longest()).hasSeconds(300);
        assertThatThrownBy(() -> new HoldBack(Duration.ofSeconds(301))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HoldBack(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
    }
}
