package org.dragoman.dispatch.memory;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
    private final Scarce scarce;

    InMemoryQueue(MemoryStore store) {
        this.store = store;
        this.scarce = Scarce.of(store);
    }

    @Override
    public Mono<Queued> entry(CityId city, RequestId request) {
        return store.find(() -> store.request(city, request).map(this::queued));
    }

    @Override
    public Flux<Queued> waiting(CityId city) {
        return line(city, InMemoryQueue::waits);
    }

    @Override
    public Mono<List<Queued>> matchable(CityId city, Optional<Queued> after, int limit) {
        return line(city, row -> waits(row) && somebodyCouldBeAsked(row))
                .filter(queued -> after.filter(last -> Queued.LINE.compare(queued, last) <= 0).isEmpty())
                .take(limit).collectList();
    }

    @Override
    public Flux<RequestId> widening(CityId city) {
        return line(city, row -> row.mayWiden() && (row.phones() > 1 || row.session().course().vendorWanted())
                && somebodyCouldBeAsked(row)).map(Queued::request);
    }

    private Flux<Queued> line(CityId city, Predicate<RequestRow> which) {
        return store.list(() -> store.requestsOf(city).filter(which).map(this::queued).sorted(Queued.LINE));
    }

    private static boolean waits(RequestRow row) {
        return row.session().state() == RequestState.WAITING;
    }

    private boolean somebodyCouldBeAsked(RequestRow row) {
        var city = row.order().city();
        return store.peopleOf(city).anyMatch(person -> person.isFree()
                && store.isQualified(city, person.id(), row.order()) && !isCoolingDown(row, person)
                && !scarce.isHeldBack(row, person));
    }

    private boolean isCoolingDown(RequestRow row, Person person) {
        var coolDown = row.session().timing().coolDown();
        return store.assignments.values().stream()
                .filter(asked -> asked.request().equals(row.order().request())
                        && asked.isOf(person.id()))
                .flatMap(asked -> asked.endedAt().stream())
                .anyMatch(ended -> ended.plus(coolDown).isAfter(store.now()));
    }

    private Queued queued(RequestRow row) {
        return new Queued(row.order().request(), row.order().skill(), row.order().urgency(), row.createdAt(),
                store.version(row.order().request()), waits(row));
    }
}
