package org.dragoman.dispatch.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The gate's share of the simulator; {@code ops/bin/simulate} runs any range. */
class SimulationTest {

    @Test
    void tenThousandSeedsBreakNoInvariant() {
        var result = Simulate.run(1, 10_000);
        System.out.println(result.line());
        assertThat(result.findings()).as(() -> result.findings().getFirst().shortened(Tampering.NONE).toString())
                .isEmpty();
    }

    @Test
    void oneSeedIsOneRun() {
        assertThat(historyOf(4711)).isEqualTo(historyOf(4711)).isNotEqualTo(historyOf(4712)).contains("mishap");
    }

    private static String historyOf(long seed) {
        var world = new World(Plan.of(seed), Tampering.NONE);
        world.live();
        return world.journal.toString();
    }
}
