package org.dragoman.dispatch.memory;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.explanation.Course;
import org.dragoman.dispatch.domain.explanation.KeptFact;
import org.dragoman.dispatch.domain.explanation.KeptRing;
import org.dragoman.dispatch.domain.explanation.Past;
import org.dragoman.dispatch.domain.explanation.PastCall;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.port.Explanations;
import reactor.core.publisher.Mono;

/** The ledger, the assignments, and the people as they were. */
final class InMemoryExplanations implements Explanations {

    private final MemoryStore store;
    private final InMemoryMatches matches;

    InMemoryExplanations(MemoryStore store, InMemoryMatches matches) {
        this.store = store;
        this.matches = matches;
    }

    @Override
    public Mono<Course> course(CityId city, RequestId request) {
        return store.find(() -> store.request(city, request).map(this::course));
    }

    private Course course(RequestRow row) {
        var order = row.order();
        var rings = store.assignments.values().stream().filter(asked -> asked.request().equals(order.request()))
                .map(this::ring).toList();
        return new Course(order.city(), order.request(), order.reference().value(), order.variety(), order.domain(),
                order.preferences(), store.city(order.city()).city().timeZone(), row.session().timing().coolDown(),
                store.now(), store.notes.getOrDefault(order.request(), List.of()), rings);
    }

    private KeptRing ring(AssignmentRow row) {
        var number = store.person(row.city(), row.interpreter()).orElseThrow().facts().publicNumber();
        return new KeptRing(row.interpreter(), number, row.epoch(), row.offeredAt(), row.rangAt(), row.acceptedAt(),
                row.connectedAt(), row.endedAt(), row.state(), row.reason());
    }

    @Override
    public Mono<Past> past(Course course) {
        return store.step(() -> {
            var people = store.peopleOf(course.city()).filter(person -> isOf(course, person)).map(Person::id).toList();
            return new Past(course.zone(), people.stream().flatMap(this::facts)
                    .filter(fact -> !fact.from().isAfter(course.ended())).toList(), calls(people));
        });
    }

    private boolean isOf(Course course, Person person) {
        return course.everSeen().contains(person.facts().publicNumber())
                || known(person.id()).stream().map(MemoryStore.Known::person)
                        .anyMatch(then -> then.facts().varieties().contains(course.variety()));
    }

    private Stream<KeptFact> facts(InterpreterId person) {
        var known = known(person);
        return IntStream.range(0, known.size()).mapToObj(index -> new KeptFact(
                matches.candidate(known.get(index).person(), 0, index + 1L), known.get(index).from()));
    }

    private List<MemoryStore.Known> known(InterpreterId person) {
        return store.known.getOrDefault(person, List.of());
    }

    private List<PastCall> calls(List<InterpreterId> people) {
        return store.assignments.values().stream().filter(row -> people.contains(row.interpreter()))
                .flatMap(row -> Optional.of(row).flatMap(AssignmentRow::connectedAt)
                        .map(at -> new PastCall(row.interpreter(), row.offeredAt(), at)).stream())
                .toList();
    }
}
