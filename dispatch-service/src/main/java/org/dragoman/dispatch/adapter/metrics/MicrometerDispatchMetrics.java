package org.dragoman.dispatch.adapter.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import org.dragoman.dispatch.domain.matching.Rejection;
import org.dragoman.dispatch.domain.request.Channel;
import org.dragoman.dispatch.domain.session.Change;
import org.dragoman.dispatch.domain.session.Effect;
import org.dragoman.dispatch.port.DispatchMetrics;
import org.springframework.stereotype.Component;

/** Counters of this process; the snapshot over all of them is {@link SnapshotGauges}. */
@Component
class MicrometerDispatchMetrics implements DispatchMetrics {

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
        change.firstWords().ifPresent(words -> registry.timer(
                "dragoman.time.to.interpreter", "variety", words.variety().value()).record(words.waited()));
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
