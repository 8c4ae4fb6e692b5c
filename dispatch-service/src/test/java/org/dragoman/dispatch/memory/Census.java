package org.dragoman.dispatch.memory;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.assignment.Assignee;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.assignment.VendorId;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.request.Preference;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.Urgency;

/** What stands in the store at one moment, for a judge who shares no rule with the product. */
public record Census(List<Asked> requests, List<Given> assignments, List<Hired> people, List<Engaged> vendors) {

    /**
     * @param due the earliest of its deadlines, where it is open
     * @param searches the longest wait is not over
     * @param wantsVendor the ladder or a supervisor says so, or it has failed too often
     * @param needsHuman supervisors are alerted to it
     * @param callBackUntil said by whoever asked to be called back
     * @param since when it was asked for
     */
    public record Asked(RequestId id, RequestState state, Optional<Instant> due, boolean searches,
            boolean wantsVendor, boolean needsHuman, Optional<Instant> callBackUntil, VarietyTag variety,
            Urgency urgency, Instant since) {}

    public record Given(
            AssignmentId id, RequestId request, Assignee assignee, PhoneNumber phone, long epoch,
            AssignmentState state, Optional<Instant> connectedAt, Optional<Instant> endedAt, boolean handedOver) {

        public boolean isOf(InterpreterId person) {
            return assignee.interpreter().filter(person::equals).isPresent();
        }

        public boolean isOf(VendorId vendor) {
            return assignee.vendor().filter(vendor::equals).isPresent();
        }

        public boolean isVendors() {
            return assignee.vendor().isPresent();
        }

        /** Declined, not answered, not rung; or lost while they spoke. */
        public boolean failed() {
            return switch (state) {
                case ENDED -> !handedOver;
                case DECLINED, LAPSED, FAILED -> true;
                case OFFERED, ACCEPTED, CONNECTED, WITHDRAWN -> false;
            };
        }

        public boolean isLive() {
            return state == AssignmentState.OFFERED || state == AssignmentState.ACCEPTED
                    || state == AssignmentState.CONNECTED;
        }
    }

    /**
     * @param mayServe the open requests for whose variety and domain this person is certified today, and to whose site
     *     this person may be sent
     * @param fits those of them of which no required preference excludes this person now
     * @param varieties none while suspended
     */
    public record Hired(
            InterpreterId id, PhoneNumber phone, Availability availability, List<RequestId> mayServe,
            List<RequestId> fits, Set<VarietyTag> varieties) {}

    /** @param mayServe the open requests for whose variety this vendor was engaged */
    public record Engaged(VendorId id, List<RequestId> mayServe) {}

    static Census of(MemoryStore store) {
        var open = store.requests.values().stream().filter(row -> row.session().state().isOpen()).toList();
        return new Census(
                store.requests.values().stream().map(row -> new Asked(row.order().request(), row.session().state(),
                        row.session().state().isOpen() ? Optional.of(due(row)) : Optional.empty(),
                        !row.session().course().lastRings(), row.session().course().vendorWanted(),
                        row.session().course().needsHumanSince().isPresent(), row.order().callBackUntil(),
                        row.order().variety(), row.order().urgency(), row.createdAt())).toList(),
                store.assignments.values().stream().map(row -> new Given(row.id(), row.request(), row.assignee(),
                        row.phone(), row.epoch(), row.state(), row.connectedAt(), row.endedAt(),
                        row.reason().filter("REPLACED"::equals).isPresent())).toList(),
                store.people.values().stream().map(person -> hired(store, person, open)).toList(),
                store.vendors.stream().map(vendor -> new Engaged(vendor.id(), open.stream()
                        .filter(row -> vendor.varieties().contains(row.order().variety()))
                        .map(row -> row.order().request()).toList())).toList());
    }

    private static Hired hired(MemoryStore store, Person person, List<RequestRow> open) {
        var mayServe = open.stream().filter(row -> person.facts().varieties().contains(row.order().variety())
                && store.isQualified(row.order().city(), person.id(), row.order())).toList();
        return new Hired(person.id(), person.facts().phone(), person.availability(), ids(mayServe.stream()),
                ids(mayServe.stream().filter(row -> fits(row, person, store.now()))),
                person.suspended() ? Set.of() : person.facts().varieties());
    }

    private static List<RequestId> ids(Stream<RequestRow> rows) {
        return rows.map(row -> row.order().request()).toList();
    }

    /** Said once more, as plainly as docs/ladder.md says it. */
    private static boolean fits(RequestRow row, Person person, Instant now) {
        var wished = row.order().preferences();
        var holding = new HashSet<>(wished.required());
        int reached = -1;
        for (var rung : row.session().ladder().rungs()) {
            if (!row.session().waitingSince().plus(rung.after()).isAfter(now)) {
                reached++;
                holding.removeAll(rung.dropPreferences());
            }
        }
        if (wished.untilRung().isPresent() && reached >= wished.untilRung().get()) {
            return true;
        }
        return (!holding.contains(Preference.GENDER) || person.facts().traits().gender().equals(wished.gender()))
                && (!holding.contains(Preference.KNOWN)
                        || wished.knownInterpreter().equals(Optional.of(person.facts().publicNumber())))
                && (!holding.contains(Preference.EXPERIENCE)
                        || person.facts().traits().experience().contains(wished.experience().orElseThrow()));
    }

    private static Instant due(RequestRow row) {
        var own = row.session().deadline();
        return row.session().live().stream().flatMap(held -> held.deadline().stream())
                .filter(live -> live.isBefore(own)).min(Instant::compareTo).orElse(own);
    }
}
