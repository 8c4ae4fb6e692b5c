package org.dragoman.dispatch.domain.session;

import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.leg.Leg;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.request.RequestState;

/** The call on which somebody let go of the line ends: it means something only to an interpreter who waits for them already. */
final class OldCallReading {

    private OldCallReading() {}

    static Optional<Reading> of(Session session, Leg leg, LegEnd end) {
        return session.isOldCall(leg)
                ? Optional.of(new Reading.Understood(
                        List.of(new Effect.LegMoved(leg.id(), LegState.ENDED, Optional.of(end))),
                        isWaitedFor(session) ? Optional.of(Happening.OLD_CALL_OVER) : Optional.empty(),
                        Optional.empty()))
                : Optional.empty();
    }

    private static boolean isWaitedFor(Session session) {
        return session.state() == RequestState.CONNECTING && !session.isCallerAwaited()
                && session.anchor().filter(next -> next.state() == LegState.PLANNED).isPresent()
                && session.taken().filter(held -> held.state() == AssignmentState.CONNECTED).isPresent();
    }
}
