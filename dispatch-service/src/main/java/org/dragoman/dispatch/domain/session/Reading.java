package org.dragoman.dispatch.domain.session;

import java.util.List;
import org.dragoman.dispatch.domain.assignment.Assignment;
import java.util.Optional;
import org.dragoman.dispatch.domain.leg.Leg;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegState;

/**
 * How an event is understood: facts to record about a leg, what it means for the request, and which of the live
 * assignments it is about; empty where it is about none, or all.
 */
sealed interface Reading {

    record Understood(List<Effect> facts, Optional<Happening> happening, Optional<Assignment> about)
            implements
                Reading {}

    record NotNow(String because) implements Reading {}

    static Reading means(Happening happening) {
        return new Understood(List.of(), Optional.of(happening), Optional.empty());
    }

    static Reading means(Happening happening, Assignment about) {
        return new Understood(List.of(), Optional.of(happening), Optional.of(about));
    }

    static Reading moved(Leg leg, LegState to) {
        return new Understood(List.of(new Effect.LegMoved(leg.id(), to, Optional.empty())), Optional.empty(),
                Optional.empty());
    }

    static Reading moved(Leg leg, LegState to, Happening happening) {
        return new Understood(List.of(new Effect.LegMoved(leg.id(), to, Optional.empty())), Optional.of(happening),
                Optional.empty());
    }

    static Reading ended(Leg leg, LegEnd end, Optional<Happening> happening) {
        return new Understood(List.of(new Effect.LegMoved(leg.id(), LegState.ENDED, Optional.of(end))), happening,
                Optional.empty());
    }

    static Reading notNow(String because) {
        return new NotNow(because);
    }
}
