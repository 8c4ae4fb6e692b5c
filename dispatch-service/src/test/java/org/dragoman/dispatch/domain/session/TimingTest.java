package org.dragoman.dispatch.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A patience that nobody could have is refused with a sentence that names the key. */
class TimingTest {

    private static Timing with(TimingKey key, int said) {
        return Timing.of(one -> one == key ? said : roomy(one));
    }

    /** The cap leaves room for the longest ring, the ring for the shortest cap. */
    private static int roomy(TimingKey key) {
        return switch (key) {
            case RING -> key.min();
            case RING_CAP -> 200;
            case CONNECT, LONGEST_WAIT, WRAP_UP, COOL_DOWN, LONGEST_SESSION, CALL_BACK, MISSES_BEFORE_BREAK,
                    FAILURES_BEFORE_HUMAN ->
                key.standard();
        };
    }

    @Test
    void whoSaysNothingHasTheDefault() {
        assertThat(Timing.of(TimingKey::standard)).isEqualTo(Timing.DEFAULT);
        assertThat(with(TimingKey.RING, 30).ring()).isEqualTo(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @EnumSource
    void bothEndsAreAllowedAndNothingBeyond(TimingKey key) {
        assertThatNoException().isThrownBy(() -> with(key, key.min()));
        assertThatNoException().isThrownBy(() -> with(key, key.max()));
        assertRefused(key, key.min() - 1);
        assertRefused(key, key.max() + 1);
    }

    private static void assertRefused(TimingKey key, int said) {
        assertThatThrownBy(() -> with(key, said)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("%s is %d to %d, not %d", key.code(), key.min(), key.max(), said);
    }

    @Test
    void anOfferDoesNotEndBeforeItsRing() {
        assertThatThrownBy(() -> Timing.of(key -> key == TimingKey.RING ? 76 : key.standard()))
                .hasMessage("ringCapSeconds is not shorter than ringSeconds, which is 76, but is 75");
    }
}
