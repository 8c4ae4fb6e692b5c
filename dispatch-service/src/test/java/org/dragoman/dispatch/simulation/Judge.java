package org.dragoman.dispatch.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.domain.session.Timing;
import org.dragoman.dispatch.memory.Census;
import org.dragoman.dispatch.memory.Census.Given;
import org.dragoman.dispatch.memory.MemoryStage;
import org.dragoman.dispatch.port.Hire;
import org.dragoman.dispatch.port.PendingCommand;

/** Looks at everything after each event. The numbers are those of the design's invariants. */
final class Judge {

    /** What heals must be in order after this (invariant 4). */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final MemoryStage stage;
    private final Mishaps mishaps;
    private final Duration coolDown;
    private final int failuresBeforeHuman;
    private final Duration holdBack;
    private final Map<RequestId, RequestState> ended = new HashMap<>();
    private final Set<RequestId> acknowledged = new HashSet<>();
    private final Map<String, Instant> since = new HashMap<>();
    private final Set<RequestId> agreed = new HashSet<>();
    private final Map<InterpreterId, Integer> texted = new HashMap<>();

    Judge(MemoryStage stage, Mishaps mishaps, Timing timing, Duration holdBack) {
        this.stage = stage;
        this.mishaps = mishaps;
        this.coolDown = timing.coolDown();
        this.failuresBeforeHuman = timing.failuresBeforeHuman();
        this.holdBack = holdBack;
    }

    void acknowledged(RequestId request) {
        acknowledged.add(request);
    }

    Census looks() {
        var census = stage.census();
        noPhoneTwice(census);
        onlyQualifiedAreOffered(census);
        humanLane(census);
        endedOnce(census);
        var bad = new HashSet<String>();
        overdue(census, bad);
        matchable(census, bad);
        vendors(census, bad);
        persists(bad);
        return census;
    }

    /** A person may press 1 now, and the answer was: join. */
    void joins(Given assignment, Predicate<InterpreterId> qualified) {
        require(assignment.state() == AssignmentState.ACCEPTED || assignment.state() == AssignmentState.CONNECTED,
                "2: bridged with an assignment that is " + assignment.state());
        require(assignment.assignee().interpreter().filter(qualified.negate()).isEmpty(),
                "5: bridged to somebody who is not qualified");
    }

    /** An interpreter gets a text message about a break; it takes two rings that rang out. */
    void texted(InterpreterId interpreter) {
        int texts = texted.merge(interpreter, 1, Integer::sum);
        long missed = stage.census().assignments().stream().filter(given -> given.isOf(interpreter)
                && given.state() == AssignmentState.LAPSED).count();
        require(missed >= 2L * texts, "told " + texts + " times of a break after " + missed + " missed rings");
    }

    void agreesToTexts(RequestId request) {
        agreed.add(request);
    }

    /** One text message, to whoever agreed to it by a key, and only after a call that did not reach them. */
    void textedResident(PendingCommand command) {
        var request = command.request().orElseThrow();
        require(agreed.remove(request), "written to without having agreed, or twice");
        require(stage.census().requests().stream().anyMatch(asked -> asked.id().equals(request)
                && asked.state() == RequestState.ABANDONED), "written to although reached");
        require(command.to().isPresent(), "written to without a number");
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
                require(phones.add(given.isVendors() ? given.request() : given.phone()),
                        "1: two live assignments of one phone");
                require(given.state() == AssignmentState.OFFERED || seats.add(List.of(given.request(), given.state())),
                        "1: two interpreters in one seat");
            }
        }
    }

    private static void onlyQualifiedAreOffered(Census census) {
        for (var given : census.assignments()) {
            if (given.state() == AssignmentState.OFFERED) {
                require(census.people().stream().anyMatch(person -> given.isOf(person.id())
                        && person.mayServe().contains(given.request()))
                        || census.vendors().stream().anyMatch(vendor -> given.isOf(vendor.id())
                                && vendor.mayServe().contains(given.request())),
                        "5: the phone of somebody not qualified rings");
                require(given.isVendors() || census.people().stream().anyMatch(person -> given.isOf(person.id())
                        && person.fits().contains(given.request())),
                        "5: the phone of somebody rings whom a preference excludes");
            }
        }
    }

    /** What failed too often is known to need a human in the very transaction of the last failure, and not before. */
    private void humanLane(Census census) {
        var failures = new HashMap<RequestId, Integer>();
        for (var given : census.assignments()) {
            if (given.failed()) {
                failures.merge(given.request(), 1, Integer::sum);
            }
        }
        for (var request : census.requests()) {
            if (request.state().isOpen()) {
                int failed = failures.getOrDefault(request.id(), 0);
                require(request.needsHuman() == (failed >= failuresBeforeHuman),
                        "human lane: alerted too late or too early");
                require(request.wantsVendor() || !request.needsHuman(),
                        "human lane: no vendor is wanted");
            }
        }
    }

    private void endedOnce(Census census) {
        for (var request : census.requests()) {
            if (!request.state().isOpen()) {
                var first = ended.putIfAbsent(request.id(), request.state());
                require(first == null || first == request.state(), "3: ended " + first + ", then " + request.state());
                if (first == null) {
                    byWhom(census, request);
                    whenGivenUp(census, request);
                }
            }
        }
    }

    /** A session that a vendor held is OVERFLOWED, any other is COMPLETED. */
    private static void byWhom(Census census, Census.Asked request) {
        boolean vendors = census.assignments().stream()
                .filter(given -> given.request().equals(request.id()) && given.connectedAt().isPresent())
                .max(Comparator.comparingLong(Given::epoch)).filter(Given::isVendors).isPresent();
        require(request.state() != (vendors ? RequestState.COMPLETED : RequestState.OVERFLOWED),
                "7: " + request.state() + (vendors ? " by a vendor" : " without a vendor"));
    }

    /** Nobody to be called back is given up before the moment that was said, unless an interpreter was there before. */
    private void whenGivenUp(Census census, Census.Asked request) {
        if (request.state() == RequestState.UNFILLED && census.assignments().stream()
                .noneMatch(given -> given.request().equals(request.id()) && given.connectedAt().isPresent())) {
            require(request.callBackUntil().filter(stage.now()::isBefore).isEmpty(),
                    "3: given up before whom to call back");
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
        var asked = new HashSet<RequestId>();
        census.assignments().stream().filter(given -> given.state() == AssignmentState.OFFERED && !given.isVendors())
                .forEach(given -> asked.add(given.request()));
        census.requests().stream().filter(request -> request.state() == RequestState.WAITING
                || request.state() == RequestState.RINGING && request.searches() && !asked.contains(request.id()))
                .forEach(request -> waiting.put(request.id(), request));
        census.people().stream()
                .filter(person -> person.availability() == Availability.AVAILABLE && !taken.contains(person.phone()))
                .forEach(person -> person.fits().stream()
                        .filter(request -> waiting.containsKey(request) && !isCoolingDown(census, person, request)
                                && !isHeldBack(census, person, Objects.requireNonNull(waiting.get(request))))
                        .forEach(request -> bad.add("4: a pair waits: " + request + " and " + person.id())));
    }

    /** Where the search has come so far, each vendor that takes the variety is rung or has just failed. */
    private void vendors(Census census, Set<String> bad) {
        for (var request : census.requests()) {
            boolean wanting = request.wantsVendor() && request.searches() && (request.state() == RequestState.WAITING
                    || request.state() == RequestState.RINGING);
            var rung = census.assignments().stream()
                    .filter(given -> given.isVendors() && given.request().equals(request.id())).toList();
            if (wanting && rung.stream().noneMatch(Given::isLive)) {
                census.vendors().stream().filter(vendor -> vendor.mayServe().contains(request.id())
                        && rung.stream().noneMatch(given -> given.isOf(vendor.id()) && isRecent(given)))
                        .forEach(vendor -> bad.add("4: a vendor waits: " + request.id() + " and " + vendor.id()));
            }
        }
    }

    private boolean isRecent(Given given) {
        return given.endedAt().filter(end -> end.plus(coolDown).isAfter(stage.now())).isPresent();
    }

    private boolean isCoolingDown(Census census, Census.Hired person, RequestId request) {
        return census.assignments().stream().anyMatch(given -> given.request().equals(request)
                && given.isOf(person.id())
                && isRecent(given));
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
