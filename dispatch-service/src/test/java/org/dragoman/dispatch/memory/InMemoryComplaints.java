package org.dragoman.dispatch.memory;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.port.Complaints;
import reactor.core.publisher.Mono;

/** Whether each is open. */
final class InMemoryComplaints implements Complaints {

    private final MemoryStore store;

    InMemoryComplaints(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Mono<Boolean> file(CityId city, RequestId request) {
        return store.step(() -> store.request(city, request).isPresent()
                && store.complaints.putIfAbsent(request, true) == null);
    }

    @Override
    public Mono<Boolean> followUp(CityId city, RequestId request) {
        return store.step(() -> store.request(city, request).isPresent()
                && store.complaints.replace(request, true, false));
    }
}
