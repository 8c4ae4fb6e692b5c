package org.dragoman.dispatch.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.memory.Census;
import org.dragoman.dispatch.memory.Census.Given;
import org.dragoman.dispatch.memory.MemoryStage;
import org.dragoman.dispatch.port.Hire;

/** Looks at everything after each event. The numbers are those of the design's invariants. */
final class Judge {

    /** What heals must be in order after this (invariant 4). */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final MemoryStage stage;
    private final Mishaps mishaps;
    private final Duration coolDown;
    private final Duration holdBack;
    private final Map<RequestId, RequestState> ended = new HashMap<>();
    private final Set<RequestId> acknowledged = new HashSet<>();
    private final Map<String, Instant> since = new HashMap<>();

    Judge(MemoryStage stage, Mishaps mishaps, Duration coolDown, Duration holdBack) {
        this.stage = stage;
        this.mishaps = mishaps;
        this.coolDown = coolDown;
        this.holdBack = holdBack;
    }

    void acknowledged(RequestId request) {
        acknowledged.add(request);
    }

    Census looks() {
        var census = stage.census();
        noPhoneTwice(census);
        onlyQualifiedAreOffered(census);
        endedOnce(census);
        var bad = new HashSet<String>();
        overdue(census, bad);
        matchable(census, bad);
        persists(bad);
        return census;
    }

    /** A person may press 1 now, and the answer was: join. */
    void joins(Given assignment, Predicate<InterpreterId> qualified) {
        require(assignment.state() == AssignmentState.ACCEPTED || assignment.state() == AssignmentState.CONNECTED,
                "2: bridged with an assignment that is " + assignment.state());
        require(qualified.test(assignment.interpreter()), "5: bridged to somebody who is not qualified");
    }

    /** The day is over: nothing is open, nobody is held. */
    void closes() {
        var census = stage.census();
        for (var request : census.requests()) {
            require(!request.state().isOpen(), "3: a request is left " + request.state());
        }
        for (var person : census.people()) {
            require(person.availability().isChoosable(), "1: an interpreter is left " + person.availability());
        }
        require(census.requests().stream().map(Census.Asked::id).toList().containsAll(acknowledged),
                "3: an acknowledged request is not there");
    }

    private static void noPhoneTwice(Census census) {
        var phones = new HashSet<Object>();
        var seats = new HashSet<Object>();
        for (var given : census.assignments()) {
            if (given.isLive()) {
                require(phones.add(given.phone()), "1: two live assignments of one phone");
                require(given.state() == AssignmentState.OFFERED || seats.add(given.request()),
                        "1: two interpreters in one seat");
            }
        }
    }

    private static void onlyQualifiedAreOffered(Census census) {
        for (var given : census.assignments()) {
            if (given.state() == AssignmentState.OFFERED) {
                require(census.people().stream().anyMatch(person -> person.id().equals(given.interpreter())
                        && person.mayServe().contains(given.request())),
                        "5: the phone of somebody not qualified rings");
            }
        }
    }

    private void endedOnce(Census census) {
        for (var request : census.requests()) {
            if (!request.state().isOpen()) {
                var first = ended.putIfAbsent(request.id(), request.state());
                require(first == null || first == request.state(), "3: ended " + first + ", then " + request.state());
            }
        }
    }

    private void overdue(Census census, Set<String> bad) {
        census.requests().forEach(request -> request.due().filter(due -> !due.isAfter(stage.now()))
                .ifPresent(due -> bad.add("3: overdue: " + request.id())));
    }

    private void matchable(Census census, Set<String> bad) {
        var taken = new HashSet<Object>();
        census.assignments().stream().filter(Given::isLive).forEach(given -> taken.add(given.phone()));
        var waiting = new HashMap<RequestId, Census.Asked>();
        census.requests().stream().filter(request -> request.state() == RequestState.WAITING)
                .forEach(request -> waiting.put(request.id(), request));
        census.people().stream()
                .filter(person -> person.availability() == Availability.AVAILABLE && !taken.contains(person.phone()))
                .forEach(person -> person.mayServe().stream()
                        .filter(request -> waiting.containsKey(request) && !isCoolingDown(census, person, request)
                                && !isHeldBack(census, person, waiting.get(request)))
                        .forEach(request -> bad.add("4: a pair waits: " + request + " and " + person.id())));
    }

    private boolean isCoolingDown(Census census, Census.Hired person, RequestId request) {
        return census.assignments().stream().anyMatch(given -> given.request().equals(request)
                && given.interpreter().equals(person.id())
                && given.endedAt().filter(end -> end.plus(coolDown).isAfter(stage.now())).isPresent());
    }

    /** Soninke is the one scarce variety here: its last free speaker is kept for it a while. */
    private boolean isHeldBack(Census census, Census.Hired person, Census.Asked request) {
        return request.urgency() != Urgency.EMERGENCY && !request.variety().equals(Hire.SONINKE)
                && request.since().plus(holdBack).isAfter(stage.now()) && person.varieties().contains(Hire.SONINKE)
                && census.people().stream().noneMatch(other -> !other.id().equals(person.id())
                        && other.availability() == Availability.AVAILABLE && other.varieties().contains(Hire.SONINKE));
    }

    /** While faults last, what is wrong may be wrong; afterwards only for a moment. */
    private void persists(Set<String> bad) {
        since.keySet().retainAll(bad);
        if (!mishaps.healed()) {
            since.clear();
            return;
        }
        for (var wrong : bad) {
            var first = since.computeIfAbsent(wrong, begins -> stage.now());
            require(Duration.between(first, stage.now()).compareTo(PATIENCE) <= 0, wrong);
        }
    }

    private static void require(boolean holds, String invariant) {
        if (!holds) {
            throw new Violation(invariant);
        }
    }

    /** An invariant is broken. */
    static final class Violation extends RuntimeException {
        Violation(String invariant) {
            super(invariant, null, false, false);
        }
    }
}
