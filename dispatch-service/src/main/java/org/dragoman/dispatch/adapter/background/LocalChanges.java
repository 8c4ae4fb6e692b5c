package org.dragoman.dispatch.adapter.background;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.port.Changes;
import org.dragoman.dispatch.port.Hint;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Hints within this instance. */
public class LocalChanges implements Changes {

    private final Map<CityId, Sinks.Many<Hint>> sinks = new ConcurrentHashMap<>();

    @Override
    public void tell(CityId city, Hint hint) {
        var sink = sink(city);
        // Emissions from several threads must not overlap; a hint that nobody can take is no loss.
        synchronized (sink) {
            sink.tryEmitNext(hint);
        }
    }

    @Override
    public Flux<Hint> of(CityId city) {
        return sink(city).asFlux();
    }

    /** Ends every stream, so that a stopping server does not wait for open screens. */
    public void close() {
        sinks.values().forEach(Sinks.Many::tryEmitComplete);
    }

    private Sinks.Many<Hint> sink(CityId city) {
        return sinks.computeIfAbsent(city, created -> Sinks.many().multicast().directBestEffort());
    }
}
