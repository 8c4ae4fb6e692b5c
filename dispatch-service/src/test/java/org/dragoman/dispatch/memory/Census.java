package org.dragoman.dispatch.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.Urgency;

/** What stands in the store at one moment, for a judge who shares no rule with the product. */
public record Census(List<Asked> requests, List<Given> assignments, List<Hired> people) {

    /** @param due the earliest of its deadlines, where it is open */
    public record Asked(RequestId id, RequestState state, Optional<Instant> due, VarietyTag variety, Urgency urgency,
            Instant since) {}

    public record Given(
            AssignmentId id, RequestId request, InterpreterId interpreter, PhoneNumber phone, long epoch,
            AssignmentState state, Optional<Instant> endedAt) {

        public boolean isLive() {
            return state == AssignmentState.OFFERED || state == AssignmentState.ACCEPTED
                    || state == AssignmentState.CONNECTED;
        }
    }

    /**
     * @param mayServe the open requests for whose variety and domain this person is certified today
     * @param varieties none while suspended
     */
    public record Hired(InterpreterId id, PhoneNumber phone, Availability availability, List<RequestId> mayServe,
            Set<VarietyTag> varieties) {}

    static Census of(MemoryStore store) {
        var open = store.requests.values().stream().filter(row -> row.session().state().isOpen()).toList();
        return new Census(
                store.requests.values().stream().map(row -> new Asked(row.order().request(), row.session().state(),
                        row.session().state().isOpen() ? Optional.of(due(row)) : Optional.empty(),
                        row.order().variety(), row.order().urgency(), row.createdAt())).toList(),
                store.assignments.values().stream().map(row -> new Given(row.id(), row.request(), row.interpreter(),
                        row.phone(), row.epoch(), row.state(), row.endedAt())).toList(),
                store.people.values().stream().map(person -> new Hired(person.id(), person.facts().phone(),
                        person.availability(), open.stream()
                                .filter(row -> person.facts().varieties().contains(row.order().variety())
                                        && store.isQualified(row.order().city(), person.id(), row.order()))
                                .map(row -> row.order().request()).toList(),
                        person.suspended() ? Set.of() : person.facts().varieties()))
                        .toList());
    }

    private static Instant due(RequestRow row) {
        var own = row.session().deadline();
        return row.session().live().stream().flatMap(held -> held.deadline().stream())
                .filter(live -> live.isBefore(own)).min(Instant::compareTo).orElse(own);
    }
}
