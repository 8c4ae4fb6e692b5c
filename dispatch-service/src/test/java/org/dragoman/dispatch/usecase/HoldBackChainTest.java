package org.dragoman.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.dragoman.dispatch.domain.ladder.Ladder;
import org.dragoman.dispatch.domain.ladder.Rung;
import org.dragoman.dispatch.domain.matching.HoldBack;
import org.dragoman.dispatch.port.Hire;
import org.junit.jupiter.api.Test;

/** Whoever alone speaks a scarce variety is kept for it a little while, and not a moment longer. */
class HoldBackChainTest {

    private static final Duration HOLD = HoldBack.DEFAULT.longest();
    private static final Duration A_SWEEP = Duration.ofSeconds(1);

    private Scene scene = new Scene();

    @Test
    void aCreoleCallWaitsForAnotherSpeakerAndTakesTheLastOneWhenTheHoldEnds() {
        scene.hire(Hire.aSpeaker(1, Hire.CREOLE, Hire.SONINKE));
        scene.calls();
        scene.waits(HOLD.minusSeconds(1));
        assertThat(scene.offers()).isEmpty();
        scene.waits(A_SWEEP);
        assertThat(scene.offers()).hasSize(1);
    }

    @Test
    void whoeverSpeaksNothingScarceIsRungAtOnce() {
        scene.hire(Hire.aSpeaker(1, Hire.CREOLE, Hire.SONINKE));
        scene.calls();
        scene.hire(2);
        assertThat(scene.offers()).hasSize(1);
    }

    @Test
    void aSecondFreeSpeakerOfTheScarceVarietyEndsTheHold() {
        scene.hire(Hire.aSpeaker(1, Hire.CREOLE, Hire.SONINKE));
        scene.calls();
        scene.hire(Hire.aSpeaker(2, Hire.SONINKE));
        scene.waits(A_SWEEP);
        assertThat(scene.offers()).hasSize(1);
    }

    @Test
    void aLastFreeSpeakerIsNobodysSecondPhone() {
        scene = new Scene(new Ladder(List.of(new Rung(Duration.ZERO, 2))));
        scene.hire(2);
        scene.hire(Hire.aSpeaker(1, Hire.CREOLE, Hire.SONINKE));
        scene.calls();
        scene.waits(HOLD.plus(A_SWEEP));
        assertThat(scene.offers()).hasSize(1);
    }
}
