package org.dragoman.dispatch.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.assignment.Assignee;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.assignment.VendorId;
import org.dragoman.dispatch.domain.complaint.KnownComplaint;
import org.dragoman.dispatch.domain.place.Opening;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.domain.vendor.VendorTerms;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.explanation.Noted;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.ladder.Ladder;
import org.dragoman.dispatch.domain.limit.DailyLimit;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.request.Order;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.shift.Shift;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.dragoman.dispatch.port.Identities;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The truth, as plain maps in the order of writing. Each step is whole: another thread sees all of it or nothing. */
final class MemoryStore {

    /** Who asked under which key, and for what. */
    record Key(CityId city, String caller, String key) {}

    record Event(CityId city, String id) {}

    record Known(Person person, long version, Instant from) {}

    final SettableClock clock;
    final Identities identities;
    final Map<CityId, MemoryCity> cities = new LinkedHashMap<>();
    final Map<RequestId, RequestRow> requests = new LinkedHashMap<>();
    final Map<Key, Order> keys = new HashMap<>();
    final Set<Event> appliedEvents = new HashSet<>();
    final Map<AssignmentId, AssignmentRow> assignments = new LinkedHashMap<>();
    final Map<InterpreterId, Person> people = new LinkedHashMap<>();
    final Map<InterpreterId, List<Shift>> shifts = new LinkedHashMap<>();
    private final Map<Object, Long> versions = new HashMap<>();
    final List<VendorRow> vendors = new ArrayList<>();
    final Map<LegId, PhoneNumber> numbers = new HashMap<>();
    /** Of messages that the gateway does not have yet, by the call that did not reach them. */
    final Map<LegId, PhoneNumber> writtenTo = new HashMap<>();
    /** From which line whoever agreed to it is written to. */
    final Map<RequestId, String> textLines = new HashMap<>();
    final BarRows barred = new BarRows();
    final Map<CityId, Map<SubjectDomain, Set<String>>> accepts = new HashMap<>();
    final Map<CityId, Ladder> agencyLadders = new HashMap<>();
    final CommandRows commands;
    /** When each ended request ended. */
    final Map<RequestId, Instant> endings = new HashMap<>();
    final Map<RequestId, InMemoryWaits.Noted> estimates = new HashMap<>();
    /** The ledger, oldest first. */
    final Map<RequestId, List<Noted>> notes = new HashMap<>();
    /** All that was ever true of a person, oldest first. */
    final Map<InterpreterId, List<Known>> known = new HashMap<>();
    final Map<RequestId, KnownComplaint> complaints = new HashMap<>();
    final OfficeRows offices = new OfficeRows();
    final Map<CityId, DailyLimit> limits = new HashMap<>();
    final Map<CityId, PhoneNumber> pagers = new HashMap<>();
    final Map<InMemoryLimits.Taken, InMemoryLimits.Due> limitSteps = new LinkedHashMap<>();
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

    Opening opening(CityId city, SiteId site) {
        return offices.opening(city(city).city(), site, now());
    }

    MemoryCity city(CityId id) {
        return Optional.ofNullable(cities.get(id)).orElseThrow();
    }

    /** Its one agency's own, or the city's. */
    Ladder ladder(CityId id) {
        return agencyLadders.getOrDefault(id, city(id).ladder());
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
        versions.merge(row.order().request(), 1L, Long::sum);
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
        long version = versions.merge(person.id(), 1L, Long::sum);
        known.computeIfAbsent(person.id(), id -> new ArrayList<>()).add(new Known(person, version, now()));
    }

    void note(RequestId request, Noted noted) {
        notes.computeIfAbsent(request, id -> new ArrayList<>()).add(noted);
    }

    /** Of the row of a request or an interpreter; each writing makes the next. */
    long version(Object id) {
        return versions.getOrDefault(id, 0L);
    }

    /** @param varieties what it takes */
    record VendorRow(
            CityId city, VendorId id, int rank, Set<VarietyTag> varieties, PhoneNumber phone, VendorTerms terms) {

        boolean isOpen(ZonedDateTime now) {
            int minute = (now.getDayOfWeek().getValue() - 1) * 1440 + now.getHour() * 60 + now.getMinute();
            return terms.hours().stream().flatMap(hours -> hours.spans().stream())
                    .anyMatch(span -> span.from() <= minute && minute < span.to()) || terms.hours().isEmpty();
        }

        Optional<Integer> cost(Duration length) {
            int begun = Math.toIntExact((length.toMillis() + 59_999) / 60_000);
            return terms.tariff().map(tariff -> tariff.centsPerMinute() * Math.max(begun, tariff.minimumMinutes()));
        }
    }

    Optional<VendorRow> vendor(CityId city, VendorId id) {
        return vendors.stream().filter(row -> row.city().equals(city) && row.id().equals(id)).findFirst();
    }

    /** Whoever was asked may still help: the person is qualified, or the vendor takes the variety. */
    boolean isQualified(CityId city, Assignee assignee, Order order) {
        return switch (assignee) {
            case Assignee.Person person -> isQualified(city, person.id(), order);
            case Assignee.VendorLine line -> vendors.stream().anyMatch(vendor -> vendor.city().equals(city)
                    && vendor.id().equals(line.id()) && vendor.varieties().contains(order.variety()));
        };
    }

    /** The hard rule of qualification, as the schema's two functions have it. */
    boolean isQualified(CityId city, InterpreterId id, Order order) {
        return person(city, id).filter(person -> !person.suspended())
                .filter(person -> holds(city, person, order, kind -> true))
                .filter(person -> accepted(order).isEmpty() || holds(city, person, order, accepted(order)::contains))
                .filter(person -> barred.excludedFrom(order).noneMatch(id::equals))
                .isPresent();
    }

    private boolean holds(CityId city, Person person, Order order, Predicate<String> kind) {
        return person.facts().certifications().stream().anyMatch(held -> kind.test(held.kind())
                && held.covers(order.variety(), order.domain()) && held.isValidAt(now(), today(city)));
    }

    /** Of the one agency that a city of memory has. */
    Set<String> accepted(Order order) {
        return accepts.getOrDefault(order.city(), Map.of()).getOrDefault(order.domain(), Set.of());
    }
}
