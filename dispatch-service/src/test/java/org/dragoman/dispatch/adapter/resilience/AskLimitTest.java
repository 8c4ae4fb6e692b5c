package org.dragoman.dispatch.adapter.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class AskLimitTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AskLimit limit = new AskLimit(registry);

    @Test
    void whoIsOneTooManyIsToldAtOnceAndTheNextIsLetInWhenOneIsServed() {
        var asks = IntStream.range(0, AskLimit.AT_ONCE).mapToObj(number -> Sinks.<String>one()).toList();
        asks.forEach(ask -> limit.ofDesks(ask.asMono()).subscribe());

        assertThatThrownBy(() -> limit.ofDesks(Mono.just("one too many")).block()).isInstanceOf(TooManyAsk.class);
        assertThat(limit.ofLines(Mono.just("a caller")).block()).isEqualTo("a caller");
        asks.getFirst().tryEmitValue("served");
        assertThat(limit.ofDesks(Mono.just("the next")).block()).isEqualTo("the next");
        assertThat(registry.get("dragoman.asks.refused").tag("channel", "desk").counter().count()).isEqualTo(1);
        assertThat(registry.get("dragoman.asks.refused").tag("channel", "line").counter().count()).isZero();
    }

    @Test
    void anAskThatFailsMakesRoomToo() {
        for (int number = 0; number <= AskLimit.AT_ONCE; number++) {
            assertThatThrownBy(() -> limit.ofDesks(Mono.error(new IllegalStateException("no"))).block())
                    .hasMessage("no");
        }
    }
}
