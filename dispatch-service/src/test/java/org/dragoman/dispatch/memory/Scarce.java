package org.dragoman.dispatch.memory;

import java.time.Instant;
import java.util.Set;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.port.Hire;

/** Who is kept for the varieties that few people speak. */
record Scarce(MemoryStore store, Set<VarietyTag> varieties) {

    static Scarce of(MemoryStore store) {
        return new Scarce(store, Set.of(Hire.SONINKE));
    }

    int count(Person person) {
        return (int) person.facts().varieties().stream().filter(varieties::contains).count();
    }

    boolean isLast(Person person) {
        return person.facts().varieties().stream().filter(varieties::contains)
                .anyMatch(variety -> store.peopleOf(person.city()).filter(other -> !other.id().equals(person.id()))
                        .noneMatch(other -> other.isFree() && other.facts().varieties().contains(variety)));
    }

    Instant holdBackEnds(RequestRow row) {
        var order = row.order();
        return store.city(order.city()).holdBack().endsFor(varieties.contains(order.variety()), order.urgency(),
                row.createdAt(), row.session().live().stream().anyMatch(held -> !held.isVendors()
                        && held.state() == AssignmentState.OFFERED));
    }

    boolean isHeldBack(RequestRow row, Person person) {
        return isLast(person) && holdBackEnds(row).isAfter(store.now());
    }
}
