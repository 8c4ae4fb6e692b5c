package org.dragoman.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void oneDisturbedRoundDoesNotMoveTheMedian() {
        assertThat(new Rounds(List.of(10.0, 900.0, 11.0)).median()).isEqualTo(11);
        assertThat(new Rounds(List.of(4.0, 2.0)).median()).isEqualTo(3);
    }

    @Test
    void ratiosAreTakenRoundByRound() {
        var ours = new Rounds(List.of(80.0, 40.0, 90.0));
        var theirs = new Rounds(List.of(100.0, 50.0, 100.0));
        assertThat(ours.ratioTo(theirs).values()).containsExactly(0.8, 0.8, 0.9);
        assertThat(ours.ratioTo(theirs).median()).isEqualTo(0.8);
    }

    @Test
    void nothingIsNoMedian() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rounds(List.of()));
        var one = new Rounds(List.of(1.0));
        assertThatIllegalArgumentException().isThrownBy(() -> one.ratioTo(new Rounds(List.of(1.0, 2.0))));
    }
}
