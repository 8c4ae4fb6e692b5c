package org.dragoman.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.wait.Calibration;
import org.dragoman.dispatch.domain.wait.Estimate;
import org.dragoman.dispatch.domain.wait.Silence;
import org.dragoman.dispatch.port.Hire;
import org.junit.jupiter.api.Test;

/** What is said to whom, from what was seen. */
class EstimateWaitTest {

    private final Scene scene = new Scene();
    private final EstimateWait estimateWait = new EstimateWait(scene.dispatch.stage.waits());
    private final JudgeWaits judgeWaits = new JudgeWaits(scene.dispatch.stage.waits());

    private Estimate estimate(RequestId request) {
        return Objects.requireNonNull(estimateWait.estimate(scene.city, request).block());
    }

    private Map<VarietyTag, Calibration> judged() {
        return Objects.requireNonNull(judgeWaits.judge(scene.city).block());
    }

    /** Calls that ring for {@code ringing} and last five minutes, one after the other. */
    private void calls(int number, Duration ringing) {
        for (int call = 0; call < number; call++) {
            var caller = scene.calls();
            estimate(caller.request());
            scene.waits(ringing);
            scene.bridges();
            scene.waits(Duration.ofMinutes(5));
            scene.hangsUp(caller.anchor());
            scene.waits(Duration.ofMinutes(1));
        }
    }

    @Test
    void nobodyOnDutyAndNothingSeenIsSaidAsItIs() {
        var first = scene.calls().request();
        assertThat(estimate(first)).isEqualTo(new Estimate.Unknown(Silence.NOBODY_ON_DUTY));
        scene.hire(1);
        assertThat(estimate(first)).isEqualTo(new Estimate.Unknown(Silence.TOO_FEW_SEEN));
        assertThat(judged()).isEmpty();
    }

    @Test
    void whatWasSeenIsSaidAndHeldToTheTruth() {
        scene.hire(1);
        calls(8, Duration.ofSeconds(8));
        var rung = scene.calls().request();
        var behind = scene.calls().request();
        assertThat(estimate(rung)).isEqualTo(new Estimate.Within(Duration.ofSeconds(10)));
        assertThat(estimate(behind)).isInstanceOf(Estimate.Within.class);
        assertThat(judged()).containsEntry(Hire.CREOLE, new Calibration(3, 0, 0, 1));
    }

    @Test
    void whoHasAnInterpreterIsToldNothing() {
        scene.hire(1);
        calls(6, Duration.ofSeconds(8));
        var caller = scene.calls();
        scene.bridges();
        assertThat(estimateWait.estimate(scene.city, caller.request()).blockOptional()).isEmpty();
    }

    /** A hundred phones were answered at once; since then each rings twice as long as anybody was told. */
    @Test
    void whereEstimatesDoNotHoldTheyFallSilent() {
        scene.hire(1);
        calls(100, Duration.ofSeconds(2));
        calls(20, Duration.ofSeconds(20));
        assertThat(judged()).hasEntrySatisfying(Hire.CREOLE, held -> assertThat(held.isBad()).isTrue());
        var caller = scene.calls().request();
        assertThat(estimate(caller)).isEqualTo(new Estimate.Unknown(Silence.MISJUDGED));
    }
}
