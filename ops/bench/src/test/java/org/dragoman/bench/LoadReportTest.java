package org.dragoman.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadReportTest {

    private static final List<Duration> QUICK = Collections.nCopies(100, Duration.ofMillis(20));

    @Test
    void aRunInWhichEveryRequestIsRungInTimeHolds() {
        var report = report(new Observations(100, QUICK, QUICK, List.of(), 100, Map.of("CANCELLED", 100),
                Map.of("WITHDRAWN", 100)));
        assertThat(report.faults()).isEmpty();
        assertThat(report.told().p99()).isBetween(19.0, 21.0);
        assertThat(report.table()).contains("All holds.");
    }

    @Test
    void aRefusedRequestFailsTheRun() {
        var report = report(new Observations(101, QUICK, QUICK, List.of("503 busy"), 100, Map.of("CANCELLED", 100),
                Map.of()));
        assertThat(report.faults()).containsExactly("1 of 101 requests were not accepted: 503 busy");
    }

    @Test
    void anAcceptedRequestThatIsNeverRungFailsTheRun() {
        var report = report(new Observations(100, QUICK, QUICK.subList(0, 99), List.of(), 99,
                Map.of("CANCELLED", 99, "WAITING", 1), Map.of()));
        assertThat(report.faults()).containsExactly("1 accepted requests were never rung");
    }

    @Test
    void aSlowTailFailsTheRun() {
        var slow = Collections.nCopies(100, Duration.ofMillis(151));
        var report = report(new Observations(100, QUICK, slow, List.of(), 100, Map.of("CANCELLED", 100), Map.of()));
        assertThat(report.faults()).singleElement().asString().startsWith("p99 of request to ring is 151.");
    }

    @Test
    void aMissChargedToAnInterpreterFailsTheRun() {
        var report = report(new Observations(100, QUICK, QUICK, List.of(), 100, Map.of("CANCELLED", 100),
                Map.of("LAPSED NO_ANSWER", 1)));
        assertThat(report.faults()).containsExactly("interpreters were charged with a miss: LAPSED NO_ANSWER");
    }

    @Test
    void nothingTimedIsNoLatency() {
        assertThat(Latency.of(List.of())).isEqualTo(
                new Latency(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN));
    }

    private static LoadReport report(Observations seen) {
        return LoadReport.of(20, 5, 150, seen);
    }
}
