package org.dragoman.dispatch.memory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.assignment.Assignee;
import org.dragoman.dispatch.domain.explanation.KeptFact;
import org.dragoman.dispatch.domain.explanation.KeptRequest;
import org.dragoman.dispatch.domain.explanation.KeptRing;
import org.dragoman.dispatch.domain.explanation.KeptTerms;
import org.dragoman.dispatch.domain.explanation.Past;
import org.dragoman.dispatch.domain.explanation.PastCall;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.language.VarietyTag;
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
    public Mono<KeptRequest> kept(CityId city, RequestId request) {
        return store.find(() -> store.request(city, request).map(this::kept));
    }

    private KeptRequest kept(RequestRow row) {
        var order = row.order();
        var rings = store.assignments.values().stream().filter(asked -> asked.request().equals(order.request()))
                .map(this::ring).toList();
        var terms = new KeptTerms(order.preferences(), row.session().ladder(), store.accepted(order),
                store.barred.everExcludedFrom(order), row.session().timing().coolDown(),
                store.city(order.city()).holdBack());
        return new KeptRequest(order.city(), order.request(), order.reference().value(), order.variety(),
                order.domain(), terms, store.city(order.city()).city().timeZone(), store.now(),
                store.notes.getOrDefault(order.request(), List.of()), rings);
    }

    private KeptRing ring(AssignmentRow row) {
        var times = row.times();
        var vendor = row.assignee().vendor().flatMap(id -> store.vendor(row.city(), id));
        var pickedUp = vendor.flatMap(any -> times.pickedUp());
        return new KeptRing(row.assignee(), number(row), row.epoch(), times.offered(), times.rang(), pickedUp,
                times.accepted(), times.connected(), times.ended(), row.state(), row.reason(),
                vendor.flatMap(line -> pickedUp.flatMap(from -> times.ended()
                        .flatMap(to -> line.cost(Duration.between(from, to)))))
                        .map(cents -> new KeptRing.Cost(cents, Optional.empty())));
    }

    private String number(AssignmentRow row) {
        return switch (row.assignee()) {
            case Assignee.Person person ->
                store.person(row.city(), person.id()).orElseThrow().facts().publicNumber();
            case Assignee.VendorLine line -> line.id().value();
        };
    }

    @Override
    public Mono<Past> past(KeptRequest kept) {
        return store.step(() -> {
            var asked = store.peopleOf(kept.city()).filter(person -> isOf(kept, person)).toList();
            var scarce = asked.stream().flatMap(this::everSpoken).filter(Scarce.of(store).varieties()::contains)
                    .collect(Collectors.toSet());
            var people = Stream.concat(asked.stream(), store.peopleOf(kept.city())
                    .filter(person -> everSpoken(person).anyMatch(scarce::contains))).map(Person::id).distinct()
                    .toList();
            return new Past(kept.zone(), people.stream().flatMap(this::facts)
                    .filter(fact -> !fact.from().isAfter(kept.ended())).toList(), calls(people),
                    Scarce.of(store).varieties());
        });
    }

    private boolean isOf(KeptRequest kept, Person person) {
        return kept.everSeen().contains(person.facts().publicNumber())
                || everSpoken(person).anyMatch(kept.variety()::equals);
    }

    private Stream<VarietyTag> everSpoken(Person person) {
        return known(person.id()).stream().flatMap(then -> then.person().facts().varieties().stream());
    }

    private Stream<KeptFact> facts(InterpreterId person) {
        return known(person).stream().map(then -> new KeptFact(
                matches.candidate(then.person(), 0, then.version()), then.from()));
    }

    private List<MemoryStore.Known> known(InterpreterId person) {
        return store.known.getOrDefault(person, List.of());
    }

    private List<PastCall> calls(List<InterpreterId> people) {
        return store.assignments.values().stream()
                .flatMap(row -> row.assignee().interpreter().filter(people::contains)
                        .flatMap(who -> row.connectedAt().map(at -> new PastCall(who, row.offeredAt(), at))).stream())
                .toList();
    }
}
