package org.dragoman.dispatch.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.explanation.Noted;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.request.Order;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.port.Identities;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The truth, as plain maps in the order of writing. Each step is whole: another thread sees all of it or nothing. */
final class MemoryStore {

    /** Who asked under which key, and for what. */
    record Key(CityId city, String caller, String key) {}

    record Event(CityId city, String id) {}

    record Known(Person person, Instant from) {}

    final SettableClock clock;
    final Identities identities;
    final Map<CityId, MemoryCity> cities = new LinkedHashMap<>();
    final Map<RequestId, RequestRow> requests = new LinkedHashMap<>();
    final Map<Key, Order> keys = new HashMap<>();
    final Set<Event> appliedEvents = new HashSet<>();
    final Map<AssignmentId, AssignmentRow> assignments = new LinkedHashMap<>();
    final Map<InterpreterId, Person> people = new LinkedHashMap<>();
    final Map<LegId, PhoneNumber> numbers = new HashMap<>();
    final CommandRows commands;
    /** The ledger, oldest first. */
    final Map<RequestId, List<Noted>> notes = new HashMap<>();
    /** All that was ever true of a person; a row's version is its place. */
    final Map<InterpreterId, List<Known>> known = new HashMap<>();
    /** Dropped only to prove that its loss is found. */
    boolean uniqueIndexes = true;

    MemoryStore(SettableClock clock, Identities identities) {
        this.clock = clock;
        this.identities = identities;
        this.commands = new CommandRows(identities);
    }

    <T> Mono<T> step(Supplier<T> work) {
        return Mono.fromSupplier(() -> whole(work));
    }

    <T> Mono<T> find(Supplier<Optional<T>> work) {
        return step(work).flatMap(Mono::justOrEmpty);
    }

    /** All rows of one moment. */
    <T> Flux<T> list(Supplier<Stream<T>> work) {
        return step(() -> work.get().toList()).flatMapIterable(rows -> rows);
    }

    private synchronized <T> T whole(Supplier<T> work) {
        return work.get();
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today(CityId city) {
        return now().atZone(city(city).city().timeZone()).toLocalDate();
    }

    MemoryCity city(CityId id) {
        return Optional.ofNullable(cities.get(id)).orElseThrow();
    }

    Stream<RequestRow> requestsOf(CityId city) {
        return requests.values().stream().filter(row -> row.order().city().equals(city));
    }

    /** Empty for a request of another city. */
    Optional<RequestRow> request(CityId city, RequestId id) {
        return Optional.ofNullable(requests.get(id)).filter(row -> row.order().city().equals(city));
    }

    void write(RequestRow row) {
        requests.put(row.order().request(), row);
    }

    /** Empty for somebody of another city. */
    Optional<Person> person(CityId city, InterpreterId id) {
        return Optional.ofNullable(people.get(id)).filter(person -> person.city().equals(city));
    }

    Stream<Person> peopleOf(CityId city) {
        return people.values().stream().filter(person -> person.city().equals(city));
    }

    void write(Person person) {
        people.put(person.id(), person);
        known.computeIfAbsent(person.id(), id -> new ArrayList<>()).add(new Known(person, now()));
    }

    long version(InterpreterId id) {
        return known.getOrDefault(id, List.of()).size();
    }

    void note(RequestId request, Noted noted) {
        notes.computeIfAbsent(request, id -> new ArrayList<>()).add(noted);
    }

    /** The hard rule of qualification, as the schema's function has it. */
    boolean isQualified(CityId city, InterpreterId id, Order order) {
        return person(city, id).filter(person -> !person.suspended())
                .filter(person -> person.facts().certifications().stream()
                        .anyMatch(held -> held.covers(order.variety(), order.domain()) && held.isValidOn(today(city))))
                .isPresent();
    }
}
