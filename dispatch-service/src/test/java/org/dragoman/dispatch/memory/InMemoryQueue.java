package org.dragoman.dispatch.memory;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.matching.Queued;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.port.Queue;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The line of waiting requests. */
final class InMemoryQueue implements Queue {

    private final MemoryStore store;

    InMemoryQueue(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Mono<Queued> entry(CityId city, RequestId request) {
        return store.find(() -> store.request(city, request).map(InMemoryQueue::queued));
    }

    @Override
    public Flux<Queued> waiting(CityId city) {
        return store.list(() -> store.requestsOf(city).filter(row -> row.session().state() == RequestState.WAITING)
                .map(InMemoryQueue::queued).sorted(Queued.LINE));
    }

    @Override
    public Flux<RequestId> widening(CityId city) {
        return store.list(() -> store.requestsOf(city).filter(RequestRow::mayWiden)
                .filter(row -> row.phones() > 1 || row.session().course().vendorWanted())
                .map(InMemoryQueue::queued).sorted(Queued.LINE).map(Queued::request));
    }

    private static Queued queued(RequestRow row) {
        return new Queued(row.order().request(), row.order().variety(), row.order().urgency(), row.createdAt());
    }
}
