package org.dragoman.dispatch.memory;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.shift.CallIn;
import org.dragoman.dispatch.domain.shift.Roster;
import org.dragoman.dispatch.domain.shift.Shift;
import org.dragoman.dispatch.port.Shifts;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Shifts, and what has been done about them. */
final class InMemoryShifts implements Shifts {

    private final MemoryStore store;

    InMemoryShifts(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Mono<Roster> roster(CityId city, InterpreterId interpreter) {
        return store.find(() -> store.person(city, interpreter).map(this::roster));
    }

    private Roster roster(Person person) {
        return new Roster(store.city(person.city()).city().timeZone(),
                store.shifts.getOrDefault(person.id(), List.of()));
    }

    @Override
    public Mono<Roster> replace(CityId city, InterpreterId interpreter, List<Shift> shifts) {
        return store.find(() -> store.person(city, interpreter).map(person -> {
            store.shifts.put(interpreter, List.copyOf(shifts));
            return roster(person);
        }));
    }

    @Override
    public Flux<InterpreterId> turn(CityId city) {
        return store.list(() -> store.peopleOf(city).filter(person -> store.shifts.containsKey(person.id())).toList()
                .stream().flatMap(person -> turn(person).stream()));
    }

    private Optional<InterpreterId> turn(Person person) {
        var roster = roster(person);
        if (roster.isEmpty()) {
            store.write(person.withoutShifts());
            return Optional.empty();
        }
        return roster.due(person.ofShifts().done(), store.now()).map(turn -> person.turns(turn, store.now()))
                .flatMap(turned -> {
                    store.write(turned);
                    return Optional.of(turned).filter(other -> other.availability() != person.availability())
                            .map(Person::id);
                });
    }

    @Override
    public Flux<InterpreterId> callIn(CityId city) {
        return store.list(() -> {
            var called = new HashSet<InterpreterId>();
            store.requestsOf(city).filter(this::hasWaitedLongEnough).toList()
                    .forEach(row -> helper(city, row).ifPresent(person -> called.add(person.id())));
            called.forEach(id -> store.person(city, id).ifPresent(
                    person -> store.write(person.calledIn(store.now()))));
            return called.stream().sorted();
        });
    }

    private boolean hasWaitedLongEnough(RequestRow row) {
        return row.session().state() == RequestState.WAITING
                && !row.session().waitingSince().plus(CallIn.DEFAULT.after()).isAfter(store.now());
    }

    private Optional<Person> helper(CityId city, RequestRow row) {
        return store.peopleOf(city)
                .filter(person -> person.mayBeCalledIn()
                        && person.facts().varieties().contains(row.order().variety())
                        && store.isQualified(city, person.id(), row.order()) && !coolsDown(row, person))
                .min(Comparator.comparing(Person::idleSince).thenComparing(Person::id));
    }

    private boolean coolsDown(RequestRow row, Person person) {
        return store.assignments.values().stream().anyMatch(asked -> asked.request().equals(row.order().request())
                && asked.isOf(person.id())
                && asked.endedAt().filter(
                        ended -> ended.plus(row.session().timing().coolDown()).isAfter(store.now())).isPresent());
    }

    @Override
    public Flux<InterpreterId> letGo(CityId city) {
        return store.list(() -> {
            var gone = store.peopleOf(city).filter(person -> person.ofShifts().calledIn()
                    && person.availability() == Availability.AVAILABLE && !isNeeded(person)).toList();
            gone.forEach(person -> store.write(person.letGo()));
            return gone.stream().map(Person::id);
        });
    }

    private boolean isNeeded(Person person) {
        return waiting(person.city()).anyMatch(row -> person.facts().varieties().contains(row.order().variety()));
    }

    private Stream<RequestRow> waiting(CityId city) {
        return store.requestsOf(city).filter(row -> row.session().state() == RequestState.WAITING);
    }
}
