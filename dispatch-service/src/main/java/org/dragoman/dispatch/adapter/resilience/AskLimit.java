package org.dragoman.dispatch.adapter.resilience;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets no more ask for an interpreter at once than can be served beside those who wait already. Whoever is one too many is
 * told so at once and has lost nothing; let in, they would wait with everybody until nobody is matched. Desks, of which
 * a machine may send any number, take nothing from the callers on a language line.
 */
@Component
public class AskLimit {

    /** An ask takes some ten milliseconds: more at once wait for nothing but each other. */
    public static final int AT_ONCE = 32;

    private final Bulkhead desks;
    private final Bulkhead lines;

    AskLimit(MeterRegistry registry) {
        this.desks = bulkhead("desk", registry);
        this.lines = bulkhead("line", registry);
    }

    /** @return fails with {@link TooManyAsk} where it is one too many */
    public <T> Mono<T> ofDesks(Mono<T> ask) {
        return limited(desks, ask);
    }

    /** @return fails with {@link TooManyAsk} where it is one too many */
    public <T> Mono<T> ofLines(Mono<T> ask) {
        return limited(lines, ask);
    }

    private static <T> Mono<T> limited(Bulkhead bulkhead, Mono<T> ask) {
        return ask.transformDeferred(BulkheadOperator.of(bulkhead))
                .onErrorMap(BulkheadFullException.class, full -> new TooManyAsk());
    }

    private static Bulkhead bulkhead(String channel, MeterRegistry registry) {
        var refused = Counter.builder("dragoman.asks.refused").tag("channel", channel).register(registry);
        var bulkhead = Bulkhead.of(channel, BulkheadConfig.custom()
                .maxConcurrentCalls(AT_ONCE).maxWaitDuration(Duration.ZERO).build());
        bulkhead.getEventPublisher().onCallRejected(rejected -> refused.increment());
        return bulkhead;
    }
}
