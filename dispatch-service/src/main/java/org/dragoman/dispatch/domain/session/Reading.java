package org.dragoman.dispatch.domain.session;

import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.leg.Leg;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegState;

/** How an event is understood: facts to record about a leg, and what it means for the request. */
sealed interface Reading {

    record Understood(List<Effect> facts, Optional<Happening> happening) implements Reading {}

    record NotNow(String because) implements Reading {}

    static Reading means(Happening happening) {
        return new Understood(List.of(), Optional.of(happening));
    }

    static Reading moved(Leg leg, LegState to) {
        return new Understood(List.of(new Effect.LegMoved(leg.id(), to, Optional.empty())), Optional.empty());
    }

    static Reading moved(Leg leg, LegState to, Happening happening) {
        return new Understood(List.of(new Effect.LegMoved(leg.id(), to, Optional.empty())), Optional.of(happening));
    }

    static Reading ended(Leg leg, LegEnd end, Optional<Happening> happening) {
        return new Understood(List.of(new Effect.LegMoved(leg.id(), LegState.ENDED, Optional.of(end))), happening);
    }

    static Reading notNow(String because) {
        return new NotNow(because);
    }
}
