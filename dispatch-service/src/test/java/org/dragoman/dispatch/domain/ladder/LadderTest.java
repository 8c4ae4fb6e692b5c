package org.dragoman.dispatch.domain.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.dragoman.dispatch.domain.request.Preference;
import org.junit.jupiter.api.Test;

class LadderTest {

    private static final Ladder LADDER = ladder(new Rung(Duration.ZERO, 1), new Rung(Duration.ofSeconds(60), 2),
            new Rung(Duration.ofSeconds(180), 4));

    private static Ladder ladder(Rung... rungs) {
        return new Ladder(List.of(rungs));
    }

    @Test
    void aRungHoldsFromItsSecondOnUntilTheNext() {
        assertThat(LADDER.at(Duration.ZERO).phones()).isEqualTo(1);
        assertThat(LADDER.at(Duration.ofSeconds(59)).phones()).isEqualTo(1);
        assertThat(LADDER.at(Duration.ofSeconds(60)).phones()).isEqualTo(2);
        assertThat(LADDER.numberAt(Duration.ofHours(2))).isEqualTo(2);
    }

    @Test
    void theNextRungIsAlwaysLaterThanNow() {
        assertThat(LADDER.nextAfter(Duration.ZERO)).contains(Duration.ofSeconds(60));
        assertThat(LADDER.nextAfter(Duration.ofSeconds(60))).contains(Duration.ofSeconds(180));
        assertThat(LADDER.nextAfter(Duration.ofSeconds(180))).isEmpty();
    }

    @Test
    void aWrongLadderSaysWhatIsWrong() {
        assertThatThrownBy(() -> ladder()).hasMessageContaining("first rung");
        assertThatThrownBy(() -> ladder(new Rung(Duration.ofSeconds(1), 1))).hasMessageContaining("first rung");
        assertThatThrownBy(() -> ladder(new Rung(Duration.ZERO, 1), new Rung(Duration.ZERO, 2)))
                .hasMessageContaining("later than the one before");
        assertThatThrownBy(() -> new Rung(Duration.ZERO, 11)).hasMessageContaining("1 to 10 phones");
        assertThatThrownBy(() -> new Rung(Duration.ZERO, 0)).hasMessageContaining("1 to 10 phones");
        assertThatThrownBy(() -> new Rung(Duration.ofSeconds(-1), 1)).hasMessageContaining("before the wait");
    }

    @Test
    void whatARungDropsStaysDropped() {
        var dropping = ladder(new Rung(Duration.ZERO, 1),
                new Rung(Duration.ofSeconds(60), 1, Set.of(Preference.KNOWN)),
                new Rung(Duration.ofSeconds(90), 2, Set.of(Preference.GENDER)));
        assertThat(dropping.droppedOn(0)).isEmpty();
        assertThat(dropping.droppedOn(1)).containsExactly(Preference.KNOWN);
        assertThat(dropping.droppedOn(2)).containsExactlyInAnyOrder(Preference.KNOWN, Preference.GENDER);
    }
}
