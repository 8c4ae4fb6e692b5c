package org.dragoman.dispatch.adapter.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.matching.Rejection;
import org.dragoman.dispatch.domain.request.Channel;
import org.dragoman.dispatch.domain.session.Change;
import org.dragoman.dispatch.domain.session.Effect;
import org.dragoman.dispatch.port.DispatchMetrics;
import org.springframework.stereotype.Component;

/** Counters of this process; the snapshot over all of them is {@link SnapshotGauges}. */
@Component
class MicrometerDispatchMetrics implements DispatchMetrics {

    /** The steps in which a wait is judged; fewer than a percentile histogram's 60 series for each language. */
    private static final Duration[] WAITS = Stream.of(5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600)
            .map(Duration::ofSeconds).toArray(Duration[]::new);

    private final MeterRegistry registry;

    MicrometerDispatchMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void requested(Channel channel) {
        registry.counter("dragoman.requests.requested", "channel", channel.name()).increment();
    }

    @Override
    public void offered() {
        registry.counter("dragoman.offers.made").increment();
    }

    @Override
    public void conflicted() {
        registry.counter("dragoman.match.conflicts").increment();
    }

    @Override
    public void rejected(Rejection why) {
        registry.counter("dragoman.match.rejected", "rule", why.name()).increment();
    }

    @Override
    public void changed(Change change) {
        change.end().ifPresent(reason -> registry.counter(
                "dragoman.requests.ended", "outcome", change.next().name(), "reason", reason.name()).increment());
        change.firstWords().ifPresent(words -> Timer.builder("dragoman.time.to.interpreter")
                .description("From the language chosen to interpreter and caller hearing each other")
                .tag("variety", words.variety().value()).serviceLevelObjectives(WAITS).register(registry)
                .record(words.waited()));
        change.effects().stream()
                .filter(Effect.AssignmentMoved.class::isInstance)
                .map(Effect.AssignmentMoved.class::cast)
                .forEach(moved -> registry.counter("dragoman.offers.moved", "to", moved.to().name()).increment());
    }

    @Override
    public void ignored(String because) {
        registry.counter("dragoman.events.ignored", "because", because).increment();
    }
}
