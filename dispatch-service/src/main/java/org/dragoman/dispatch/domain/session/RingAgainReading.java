package org.dragoman.dispatch.domain.session;

import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.leg.Leg;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.request.RequestState;

/** A desk, or somebody who is called back, does not pick up although the interpreter is there: they are rung once more. */
final class RingAgainReading {

    private RingAgainReading() {}

    static Optional<Reading> of(Session session, Leg leg, LegEnd end) {
        return leg.anchor() && rangInVain(leg, end) && isWaitedFor(session) && !session.isSecondCall(leg)
                ? Optional.of(again(leg, end))
                : Optional.empty();
    }

    /**
     * A phone that cannot be reached at all is not reached a moment later either; and a resident who turns the call away,
     * which a carrier calls busy, does not want it.
     */
    private static boolean rangInVain(Leg leg, LegEnd end) {
        boolean rung = leg.state() == LegState.ORDERED || leg.state() == LegState.RINGING;
        return switch (end) {
            case NO_ANSWER -> rung;
            case BUSY -> rung && leg.role() != LegRole.RESIDENT;
            case HUNG_UP, NEVER_RANG, STOPPED, ANCHOR_ENDED, LOST -> false;
        };
    }

    private static boolean isWaitedFor(Session session) {
        return session.state() == RequestState.CONNECTING && session.anchorIsRung() && session.interpreterIsInRoom();
    }

    private static Reading again(Leg leg, LegEnd end) {
        return new Reading.Understood(
                List.of(new Effect.AnchorRungAgain(leg.id(), leg.id().onceMore()),
                        new Effect.LegMoved(leg.id(), LegState.ENDED, Optional.of(end))),
                Optional.of(Happening.ANCHOR_RINGS_AGAIN), Optional.empty());
    }
}
