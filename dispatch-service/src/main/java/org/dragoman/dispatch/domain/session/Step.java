package org.dragoman.dispatch.domain.session;

import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.request.EndReason;
import org.dragoman.dispatch.domain.request.RequestState;

/** One cell of the state table. */
public sealed interface Step {

    /** The request moves (or stays, with something to do); {@code end} is present exactly when {@code next} is final. */
    record Move(RequestState next, Optional<EndReason> end, List<Action> actions) implements Step {
        public Move {
            actions = List.copyOf(actions);
            if (next.isOpen() == end.isPresent()) {
                throw new IllegalArgumentException("A final state has a reason, an open one has none: " + next);
            }
        }
    }

    /** The event comes too late, too early or twice; it is answered politely and changes nothing. */
    record Ignore(String because) implements Step {}

    static Step to(RequestState next, Action... actions) {
        return new Move(next, Optional.empty(), List.of(actions));
    }

    static Step end(RequestState next, EndReason reason, Action... actions) {
        return new Move(next, Optional.of(reason), List.of(actions));
    }

    static Step ignore(String because) {
        return new Ignore(because);
    }
}
