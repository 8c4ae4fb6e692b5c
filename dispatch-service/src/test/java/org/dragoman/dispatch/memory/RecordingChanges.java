package org.dragoman.dispatch.memory;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.port.Changes;
import org.dragoman.dispatch.port.Hint;
import reactor.core.publisher.Flux;

/** Keeps every hint; tells nobody. */
public final class RecordingChanges implements Changes {

    private final List<Hint> hints = new ArrayList<>();

    @Override
    public synchronized void tell(CityId city, Hint hint) {
        hints.add(hint);
    }

    @Override
    public synchronized Flux<Hint> of(CityId city) {
        return Flux.fromIterable(List.copyOf(hints));
    }

    public synchronized List<Hint> told() {
        return List.copyOf(hints);
    }
}
