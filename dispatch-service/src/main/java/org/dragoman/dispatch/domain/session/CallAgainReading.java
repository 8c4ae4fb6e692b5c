package org.dragoman.dispatch.domain.session;

import static org.dragoman.dispatch.domain.session.Reading.notNow;

import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.assignment.Assignment;
import org.dragoman.dispatch.domain.leg.Leg;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.leg.LegState;

/** What it means that the line of somebody who was called back drops, and that their interpreter wants them called again. */
final class CallAgainReading {

    private CallAgainReading() {}

    /** Whoever was stopped, or ended with another call, was not cut off. */
    static boolean isCutOff(LegEnd end) {
        return switch (end) {
            case HUNG_UP, NO_ANSWER, BUSY, NEVER_RANG, LOST -> true;
            case STOPPED, ANCHOR_ENDED -> false;
        };
    }

    static Reading cutOff(Session session, Leg leg, LegEnd end) {
        var guests = guests(session.legs());
        return new Reading.Understood(
                List.of(new Effect.AnchorCutOff(leg.id(), leg.id().onceMore(), guests),
                        new Effect.LegMoved(leg.id(), LegState.ENDED, Optional.of(end))),
                Optional.of(Happening.CALLER_CUT_OFF), Optional.empty());
    }

    /**
     * The carrier ends the guests' calls with the room, and their end may be told first. Of those who are over it is then the
     * last: one before was not wanted any more, or had gone.
     */
    private static List<LegId> guests(List<Leg> legs) {
        var rung = legs.stream().filter(CallAgainReading::wasRungAsGuest).toList();
        var up = rung.stream().filter(leg -> leg.state().isUp()).map(Leg::id).toList();
        return up.isEmpty() ? rung.reversed().stream().map(Leg::id).limit(1).toList() : up;
    }

    private static boolean wasRungAsGuest(Leg leg) {
        return switch (leg.role()) {
            case AGENCY, DESK, THIRD_PARTY -> !leg.anchor() && leg.state() != LegState.PLANNED;
            case RESIDENT, INTERPRETER, VENDOR -> false;
        };
    }

    static Reading wanted(Session session, Assignment live) {
        boolean asked = session.isCallerAwaited()
                && session.anchor().filter(leg -> leg.state() == LegState.PLANNED).isPresent();
        return asked
                ? new Reading.Understood(List.of(), Optional.of(Happening.CALL_AGAIN_CHOSEN), Optional.of(live))
                : notNow("no line has dropped, or they are called already");
    }
}
