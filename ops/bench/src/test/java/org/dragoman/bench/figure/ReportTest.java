package org.dragoman.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Figure HOLDS = Figure.of("match", "p50", 5, "ms", new Goal.AtMost(5), "");
    private static final Figure FAILS = Figure.of("match", "p50", 5.01, "ms", new Goal.AtMost(5), "");
    private static final Figure BESIDE = Figure.beside("reserve", "BullMQ", 3, "/s", "");
    private static final Figure UNKNOWN = Figure.notMeasured("decisions", "ratio", "x", new Goal.AtLeast(0.8),
            "pgbench is not installed");

    @Test
    void aGoalIsMetAtItsLimitAndNotBeyond() {
        assertThat(HOLDS.verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(FAILS.verdict()).isEqualTo(Verdict.FAILS);
        assertThat(Figure.of("d", "ratio", 0.8, "x", new Goal.AtLeast(0.8), "").verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(Figure.of("d", "ratio", 0.79, "x", new Goal.AtLeast(0.8), "").verdict()).isEqualTo(Verdict.FAILS);
    }

    @Test
    void whatWasNotMeasuredIsNotFine() {
        assertThat(UNKNOWN.verdict()).isEqualTo(Verdict.NOT_MEASURED);
        assertThat(Figure.beside("d", "nothing by nothing", Double.NaN, "x", "").verdict())
                .isEqualTo(Verdict.NOT_MEASURED);
    }

    @Test
    void aRunHoldsWhereAllGoalsAreMet() {
        assertThat(new Report(List.of(HOLDS, BESIDE)).holds()).isTrue();
        assertThat(new Report(List.of(HOLDS, FAILS)).holds()).isFalse();
        assertThat(new Report(List.of(HOLDS, UNKNOWN)).holds()).isFalse();
        assertThat(new Report(List.of()).holds()).as("nothing was measured").isFalse();
    }

    @Test
    void theTableSaysValueGoalAndVerdict() {
        assertThat(new Report(List.of(FAILS, UNKNOWN)).table()).containsPattern("p50 +5.01 ms +<= 5 +FAILS")
                .containsPattern("ratio +- +>= 0.8 +NOT MEASURED pgbench is not installed")
                .endsWith("Not all holds.\n");
        assertThat(new Report(List.of(HOLDS)).table()).endsWith("All holds.\n");
    }

    @Test
    void theJsonHasNoValueWhereThereIsNone() {
        assertThat(new Report(List.of(UNKNOWN)).json()).contains("\"holds\" : false").doesNotContain("\"value\"");
        assertThat(new Report(List.of(HOLDS)).json()).contains("\"value\" : 5.0");
    }
}
