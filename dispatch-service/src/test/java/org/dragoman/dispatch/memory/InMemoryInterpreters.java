package org.dragoman.dispatch.memory;

import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.FreeInterpreter;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.request.Skill;
import org.dragoman.dispatch.port.Hire;
import org.dragoman.dispatch.port.Interpreters;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What interpreters say of themselves, and who of them is free. */
final class InMemoryInterpreters implements Interpreters {

    private final MemoryStore store;

    InMemoryInterpreters(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Mono<Availability> choose(CityId city, InterpreterId interpreter, Availability wanted) {
        return store.find(() -> store.person(city, interpreter).map(person -> {
            var chosen = person.chooses(wanted, store.now());
            store.write(chosen);
            return chosen.availability();
        }));
    }

    @Override
    public Mono<InterpreterId> numbered(CityId city, String publicNumber) {
        return store.find(() -> store.peopleOf(city)
                .filter(person -> person.facts().publicNumber().equals(publicNumber)).map(Person::id).findFirst());
    }

    @Override
    public Mono<InterpreterId> reinstate(CityId city, InterpreterId interpreter) {
        return store.find(() -> store.person(city, interpreter).map(person -> {
            store.write(person.reinstate());
            return interpreter;
        }));
    }

    @Override
    public Flux<InterpreterId> endWrapUps(CityId city) {
        return store.list(() -> {
            var rested = store.peopleOf(city).filter(person -> person.hasRested(store.now())).toList();
            rested.forEach(person -> store.write(person.freeAgain()));
            return rested.stream().map(Person::id);
        });
    }

    @Override
    public Mono<FreeInterpreter> free(CityId city, InterpreterId interpreter) {
        return store.find(() -> store.person(city, interpreter).filter(Person::isFree)
                .map(this::free));
    }

    @Override
    public Mono<Long> notFree(CityId city, InterpreterId interpreter) {
        return store.find(() -> store.person(city, interpreter).filter(person -> !person.isFree())
                .map(person -> store.version(interpreter)));
    }

    @Override
    public Flux<FreeInterpreter> allFree(CityId city) {
        return store.list(() -> store.peopleOf(city).filter(Person::isFree).map(this::free));
    }

    private FreeInterpreter free(Person person) {
        return new FreeInterpreter(person.id(), skills(person.facts()), person.idleSince(), store.version(person.id()));
    }

    private static Set<Skill> skills(Hire facts) {
        return facts.certifications().stream()
                .filter(held -> !held.suspended() && facts.varieties().contains(held.variety()))
                .flatMap(held -> held.domains().stream().map(domain -> new Skill(held.variety(), domain)))
                .collect(Collectors.toSet());
    }
}
