package org.dragoman.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void aSteadyPaceIsEven() {
        var pace = new Pace.Steady(20);
        assertThat(pace.within(MINUTE)).isEqualTo(1200);
        assertThat(pace.due(0, MINUTE)).isZero();
        assertThat(pace.due(30, MINUTE)).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void aGrowingPaceEndsAtItsRate() {
        var pace = new Pace.Growing(20);
        assertThat(pace.within(MINUTE)).isEqualTo(600);
        assertThat(pace.due(0, MINUTE)).isZero();
        assertThat(pace.due(150, MINUTE)).as("a quarter of all in the first half").isEqualTo(Duration.ofSeconds(30));
        var last = pace.due(599, MINUTE).minus(pace.due(598, MINUTE));
        assertThat(last).isBetween(Duration.ofMillis(49), Duration.ofMillis(51));
    }
}
