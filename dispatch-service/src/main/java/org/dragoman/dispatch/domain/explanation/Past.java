package org.dragoman.dispatch.domain.explanation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.matching.Candidate;

/**
 * The people whom a request could have had, as they were in its time, and those who speak a scarce variety of theirs: who was
 * its last free speaker follows from them. Facts of one person are ordered by their version; each holds until the next
 * begins.
 */
public final class Past {

    private final ZoneId zone;
    private final Map<String, List<KeptFact>> facts = new TreeMap<>();
    private final List<PastCall> calls;
    private final Set<VarietyTag> scarce;

    public Past(ZoneId zone, List<KeptFact> facts, List<PastCall> calls, Set<VarietyTag> scarce) {
        this.zone = zone;
        this.calls = List.copyOf(calls);
        this.scarce = Set.copyOf(scarce);
        facts.stream().sorted(Comparator.comparing(fact -> fact.person().version())).forEach(fact -> this.facts
                .computeIfAbsent(fact.person().publicNumber(), number -> new ArrayList<>()).add(fact));
    }

    /** As the decision saw them, in its order; without those whose facts are forgotten. */
    List<Candidate> seenBy(Decision decision) {
        return decision.seen().stream()
                .flatMap(seen -> under(seen).map(person -> person.asLastOfScarce(seen.lastOfScarce())).stream())
                .map(person -> counting(person, decision.demand().now())).toList();
    }

    boolean isScarce(VarietyTag variety) {
        return scarce.contains(variety);
    }

    private Optional<Candidate> under(Decision.Seen seen) {
        return facts.getOrDefault(seen.interpreter(), List.of()).stream().map(KeptFact::person)
                .filter(person -> person.version() == seen.version()).findFirst();
    }

    /** Everybody, as they were at this moment. */
    List<Candidate> at(Instant moment) {
        var people = facts.values().stream().flatMap(known -> lastOf(known, moment).stream()).toList();
        var free = people.stream().filter(Candidate::isFree).flatMap(this::scarceOf)
                .collect(Collectors.groupingBy(variety -> variety, Collectors.counting()));
        return people.stream().map(person -> person.asLastOfScarce(isLast(person, free)))
                .map(person -> counting(person, moment)).toList();
    }

    private Stream<VarietyTag> scarceOf(Candidate person) {
        return person.varieties().stream().filter(scarce::contains);
    }

    private boolean isLast(Candidate person, Map<VarietyTag, Long> free) {
        long itself = person.isFree() ? 1 : 0;
        return scarceOf(person).anyMatch(variety -> free.getOrDefault(variety, 0L) == itself);
    }

    private static Optional<Candidate> lastOf(List<KeptFact> known, Instant moment) {
        return known.stream().filter(fact -> !fact.from().isAfter(moment)).reduce((earlier, later) -> later)
                .map(KeptFact::person);
    }

    /** When anything of anybody changed; a temporary certification ends without a fact. */
    Stream<Instant> changes() {
        return facts.values().stream().flatMap(List::stream).flatMap(fact -> Stream.concat(Stream.of(fact.from()),
                fact.person().certifications().stream().flatMap(held -> held.ends().stream())));
    }

    LocalDate today(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    Instant midnightAfter(Instant moment) {
        return today(moment).plusDays(1).atStartOfDay(zone).toInstant();
    }

    private Candidate counting(Candidate person, Instant moment) {
        var midnight = today(moment).atStartOfDay(zone).toInstant();
        var count = calls.stream().filter(call -> call.interpreter().equals(person.id()))
                .filter(call -> !call.offered().isBefore(midnight) && !call.connected().isAfter(moment)).count();
        return person.after((int) count);
    }
}
