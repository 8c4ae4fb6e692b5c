package org.dragoman.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class PrintedTest {

    @Test
    void pgbenchTellsDecisionsPerSecond() {
        assertThat(Pgbench.tps("""
                pgbench (15.18, server 18.6)
                transaction type: decide.pgbench
                latency average = 1.276 ms
                initial connection time = 21.404 ms
                tps = 7839.214318 (without initial connection time)
                """)).isEqualTo(7839.214318);
        assertThatIllegalStateException().isThrownBy(() -> Pgbench.tps("pgbench: fatal: connection failed"))
                .withMessageContaining("connection failed");
    }

    @Test
    void redisBenchmarkTellsCallsPerSecond() {
        assertThat(RedisBenchmark.perSecond("""
                "test","rps","avg_latency_ms","min_latency_ms","p50_latency_ms"
                "EVALSHA 6f0e 1 {bench}:operation:__rand_int__","42735.04","1.103","0.400","1.095"
                """)).isEqualTo(42735.04);
        assertThat(RedisBenchmark.perSecond("\"EVALSHA 6f0e\",\"42735.04\"\n")).as("before Redis 6.2")
                .isEqualTo(42735.04);
        assertThatIllegalStateException().isThrownBy(() -> RedisBenchmark.perSecond("Error: NOSCRIPT"));
    }
}
