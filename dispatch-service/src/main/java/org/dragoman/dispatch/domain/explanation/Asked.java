package org.dragoman.dispatch.domain.explanation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.matching.Demand;

/** What a request would have asked of an interpreter at a moment at which nobody was asked. */
record Asked(KeptRequest kept, Past past) {

    /** Nothing was written then, and the policy does not read it. */
    private static final int NO_VERSION = 0;

    /** @param waitingSince of the wait in which the moment lies */
    Demand at(Instant moment, Instant waitingSince) {
        var terms = kept.terms();
        return new Demand(kept.city(), kept.request(), kept.variety(), kept.domain(), terms.preferences(), moment,
                past.today(moment), coolingDown(moment), askedBy(moment),
                terms.at(moment, waitingSince, timesAsked(moment)), NO_VERSION, holdBackEnds(moment));
    }

    /** No phone rang at such a moment. */
    private Instant holdBackEnds(Instant moment) {
        return kept.terms().holdBack().endsFor(past.isScarce(kept.variety()), kept.urgencyAt(moment), kept.began(),
                false);
    }

    /** When it became another, before this moment, apart from the date. */
    Stream<Instant> changes(Instant waitingSince, Instant before) {
        return Stream.of(coolingDown(before).values().stream(), kept.terms().changes(waitingSince),
                kept.urgencyChanges(), Stream.of(kept.began().plus(kept.terms().holdBack().longest())))
                .flatMap(changes -> changes);
    }

    private long askedBy(Instant moment) {
        return kept.rings().stream().filter(ring -> !ring.ordered().isAfter(moment)).count();
    }

    private Map<InterpreterId, Instant> coolingDown(Instant moment) {
        var until = new HashMap<InterpreterId, Instant>();
        overBy(moment).forEach(asked -> until.merge(asked.who(), asked.over().plus(kept.terms().coolDown()),
                (one, other) -> one.isAfter(other) ? one : other));
        return until;
    }

    private Map<InterpreterId, Integer> timesAsked(Instant moment) {
        var times = new HashMap<InterpreterId, Integer>();
        overBy(moment).forEach(asked -> times.merge(asked.who(), 1, Integer::sum));
        return times;
    }

    private record InVain(InterpreterId who, Instant over) {}

    private List<InVain> overBy(Instant moment) {
        return kept.rings().stream().flatMap(ring -> ring.assignee().interpreter().stream()
                .flatMap(who -> ring.over().filter(over -> !over.isAfter(moment)).map(over -> new InVain(who, over))
                        .stream()))
                .toList();
    }
}
