package org.dragoman.dispatch.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.FreeInterpreter;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.matching.Demand;
import org.dragoman.dispatch.domain.matching.Lease;
import org.dragoman.dispatch.domain.matching.Queued;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.Skill;
import org.dragoman.dispatch.port.Pool;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The pool read from the truth itself, as PostgreSQL serves it when Redis is away, and the sweep always. */
final class StorePool implements Pool {

    private final MemoryStore store;

    StorePool(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Mono<Void> addWaiting(CityId city, Queued request) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> removeWaiting(CityId city, Skill skill, RequestId request, long version) {
        return Mono.empty();
    }

    @Override
    public Mono<List<RequestId>> waiting(CityId city, Collection<Skill> skills) {
        return new InMemoryQueue(store).waiting(city).filter(queued -> skills.contains(queued.skill()))
                .map(Queued::request).take(LINE_PAGE).collectList();
    }

    @Override
    public Mono<Void> addFree(CityId city, FreeInterpreter interpreter) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> removeFree(CityId city, InterpreterId interpreter, long version) {
        return Mono.empty();
    }

    @Override
    public Mono<List<InterpreterId>> free(Demand demand) {
        return store.step(() -> store.peopleOf(demand.city())
                .filter(person -> person.isFree() && fits(demand, person))
                .sorted(Comparator.comparing(Person::idleSince).thenComparing(Person::id))
                .limit(FREE_PAGE).map(Person::id).toList());
    }

    private static boolean fits(Demand demand, Person person) {
        var until = demand.coolingDown().get(person.id());
        return (until == null || !until.isAfter(demand.now())) && person.facts().certifications().stream()
                .anyMatch(held -> held.covers(demand.variety(), demand.domain())
                        && held.isValidAt(demand.now(), demand.today()));
    }

    @Override
    public Mono<InterpreterId> lease(CityId city, Lease lease, List<InterpreterId> ranking) {
        return Mono.justOrEmpty(ranking.stream().findFirst());
    }

    @Override
    public Mono<Void> release(CityId city, Lease lease, InterpreterId interpreter) {
        return Mono.empty();
    }

    @Override
    public void doubt(CityId city) {
        // The truth is not in doubt.
    }

    @Override
    public Mono<Boolean> renew(CityId city, Flux<Queued> waiting, Flux<FreeInterpreter> free) {
        return Mono.just(false);
    }
}
