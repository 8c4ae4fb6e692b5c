package org.dragoman.dispatch.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.matching.Queued;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.wait.Estimate;
import org.dragoman.dispatch.domain.wait.Outlook;
import org.dragoman.dispatch.domain.wait.Spell;
import org.dragoman.dispatch.port.Waits;
import reactor.core.publisher.Mono;

/** What the rows say of waits. */
final class InMemoryWaits implements Waits {

    /** The first estimate for a request. */
    record Noted(VarietyTag variety, Instant madeAt, Duration within) {

        boolean isDue(Instant now) {
            return !madeAt.plus(within).isAfter(now);
        }
    }

    private final MemoryStore store;

    InMemoryWaits(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Mono<Outlook> outlook(CityId city, RequestId request) {
        return store.find(() -> store.request(city, request).filter(InMemoryWaits::seeks).map(this::outlook));
    }

    private static boolean seeks(RequestRow row) {
        return row.session().state() == RequestState.WAITING || row.session().state() == RequestState.RINGING;
    }

    private Outlook outlook(RequestRow row) {
        var city = row.order().city();
        var variety = row.order().variety();
        var pool = store.peopleOf(city).filter(InMemoryWaits::isOnDuty)
                .filter(person -> store.isQualified(city, person.id(), row.order())).toList();
        var cooling = cooling(row, pool);
        var recent = recent(row);
        var timing = row.session().timing();
        return new Outlook((int) ahead(row, variety), rivals(row, pool),
                (int) pool.stream().filter(Person::isFree).count() - cooling.size(),
                (int) pool.stream().filter(person -> isBusy(person) && !isRungFor(row, person)).count(),
                Stream.concat(resting(pool), cooling.stream()).toList(),
                recent.stream().flatMap(one -> call(one, timing.wrapUp()).stream()).toList(),
                recent.stream().flatMap(one -> search(one).stream()).toList(), searching(row),
                Math.max(0, seconds(store.now(), row.session().patienceEnds())), due(city, variety),
                store.estimates.containsKey(row.order().request()));
    }

    private static boolean isOnDuty(Person person) {
        return switch (person.availability()) {
            case AVAILABLE, OFFERED, IN_CALL, WRAP_UP -> !person.suspended();
            case OFF_DUTY, ON_BREAK -> false;
        };
    }

    private static boolean isBusy(Person person) {
        return person.availability() == Availability.OFFERED || person.availability() == Availability.IN_CALL;
    }

    private boolean isRungFor(RequestRow row, Person person) {
        return askedFor(row).anyMatch(asked -> asked.isOf(person.id()) && asked.state().isLive());
    }

    /** Seconds until those may be asked again whom this request has asked lately. */
    private List<Double> cooling(RequestRow row, List<Person> pool) {
        double coolDown = row.session().timing().coolDown().toSeconds();
        return pool.stream().filter(Person::isFree).flatMap(person -> askedFor(row)
                .filter(asked -> asked.isOf(person.id())).flatMap(asked -> asked.endedAt().stream())
                .max(Comparator.naturalOrder()).map(ended -> coolDown - seconds(ended, store.now())).stream())
                .filter(left -> left > 0).toList();
    }

    private Stream<Double> resting(List<Person> pool) {
        return pool.stream().flatMap(person -> person.until().stream()).map(until -> seconds(store.now(), until));
    }

    private long ahead(RequestRow row, VarietyTag variety) {
        var here = queued(row);
        return store.requestsOf(row.order().city()).filter(other -> other.session().state() == RequestState.WAITING)
                .filter(other -> other.order().variety().equals(variety))
                .filter(other -> row.session().state() == RequestState.WAITING)
                .filter(other -> Queued.LINE.compare(queued(other), here) < 0).count();
    }

    private double rivals(RequestRow row, List<Person> pool) {
        return pool.stream().flatMap(person -> person.facts().varieties().stream()).distinct()
                .filter(variety -> !variety.equals(row.order().variety()))
                .mapToDouble(variety -> ahead(row, variety) * share(row.order().city(), pool, variety)).sum();
    }

    private double share(CityId city, List<Person> pool, VarietyTag variety) {
        Predicate<Person> speaks = person -> person.facts().varieties().contains(variety);
        return (double) pool.stream().filter(speaks).count()
                / store.peopleOf(city).filter(InMemoryWaits::isOnDuty).filter(speaks).count();
    }

    private List<RequestRow> recent(RequestRow row) {
        return store.requestsOf(row.order().city()).filter(other -> other != row)
                .filter(other -> other.order().variety().equals(row.order().variety()))
                .filter(other -> askedFor(other).findAny().isPresent())
                .sorted(Comparator.comparing(RequestRow::createdAt).reversed()).limit(100).toList();
    }

    private Optional<Spell> call(RequestRow row, Duration rest) {
        return askedFor(row).filter(asked -> asked.connectedAt().isPresent()).findFirst()
                .map(asked -> asked.endedAt()
                        .map(end -> new Spell(seconds(asked.connectedAt().orElseThrow(), end) + rest.toSeconds(), true))
                        .orElseGet(() -> new Spell(seconds(asked.connectedAt().orElseThrow(), store.now()), false)));
    }

    private Optional<Spell> search(RequestRow row) {
        return askedFor(row).map(AssignmentRow::offeredAt).min(Comparator.naturalOrder())
                .map(began -> until(row, began, began));
    }

    private Optional<Double> searching(RequestRow row) {
        return row.session().state() != RequestState.RINGING
                ? Optional.empty()
                : askedFor(row).map(AssignmentRow::offeredAt)
                        .filter(at -> !at.isBefore(row.session().waitingSince())).min(Comparator.naturalOrder())
                        .map(at -> seconds(at, store.now()));
    }

    /** From a moment to an interpreter on the line who came no earlier than {@code notBefore}. */
    private Spell until(RequestRow row, Instant began, Instant notBefore) {
        var heard = askedFor(row).flatMap(asked -> asked.connectedAt().stream())
                .filter(at -> !at.isBefore(notBefore)).min(Comparator.naturalOrder());
        var end = heard.or(() -> Optional.ofNullable(store.endings.get(row.order().request()))).orElse(store.now());
        return new Spell(Math.max(0, seconds(began, end)), heard.isPresent());
    }

    private Stream<AssignmentRow> askedFor(RequestRow row) {
        return store.assignments.values().stream().filter(asked -> asked.request().equals(row.order().request()));
    }

    private static Queued queued(RequestRow row) {
        return new Queued(row.order().request(), row.order().skill(), row.order().urgency(), row.createdAt(),
                Queued.FIRST_VERSION, true);
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    @Override
    public Mono<Void> note(CityId city, RequestId request, Estimate.Within estimate, boolean told) {
        return store.find(() -> store.request(city, request).map(row -> store.estimates.putIfAbsent(request,
                new Noted(row.order().variety(), store.now(), estimate.time())))).then();
    }

    @Override
    public Mono<Map<VarietyTag, List<Spell>>> said(CityId city) {
        return store.step(() -> store.requestsOf(city).map(row -> row.order().variety()).distinct()
                .filter(variety -> !due(city, variety).isEmpty())
                .collect(Collectors.toMap(variety -> variety, variety -> due(city, variety))));
    }

    private List<Spell> due(CityId city, VarietyTag variety) {
        return store.requestsOf(city).map(RequestRow::order).filter(order -> order.variety().equals(variety))
                .map(order -> order.request()).filter(store.estimates::containsKey)
                .filter(request -> noted(request).isDue(store.now()))
                .sorted(Comparator
                        .comparing((RequestId request) -> noted(request).madeAt().plus(noted(request).within()))
                        .reversed())
                .limit(LOOKED_AT).map(request -> ratio(city, request)).toList();
    }

    private Noted noted(RequestId request) {
        return Objects.requireNonNull(store.estimates.get(request));
    }

    private Spell ratio(CityId city, RequestId request) {
        var noted = noted(request);
        var wait = until(store.request(city, request).orElseThrow(), noted.madeAt(), noted.madeAt());
        return new Spell(wait.length() / noted.within().toSeconds(), wait.ended());
    }
}
