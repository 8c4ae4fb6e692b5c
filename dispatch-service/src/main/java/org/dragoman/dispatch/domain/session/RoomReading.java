package org.dragoman.dispatch.domain.session;

import static org.dragoman.dispatch.domain.session.Reading.means;
import static org.dragoman.dispatch.domain.session.Reading.moved;
import static org.dragoman.dispatch.domain.session.Reading.notNow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.assignment.Assignment;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.leg.Leg;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.request.RequestState;

/** What it means that somebody enters or leaves the room. */
final class RoomReading {

    private RoomReading() {}

    static Reading joined(Session session, Leg leg) {
        if (leg.state() == LegState.JOINED) {
            return notNow("this phone is in the room already");
        }
        if (leg.role().interprets()) {
            return interpreterJoined(session, leg);
        }
        if (!leg.anchor()) {
            return moved(leg, LegState.JOINED, Happening.GUEST_JOINED);
        }
        return session.taken().map(live -> metBy(session, live)).orElseGet(() -> comesToWait(session))
                .map(happening -> moved(leg, LegState.JOINED, happening))
                .orElseGet(() -> moved(leg, LegState.JOINED));
    }

    private static Reading interpreterJoined(Session session, Leg leg) {
        if (session.liveOn(leg.id()).filter(live -> live.state() == AssignmentState.ACCEPTED).isEmpty()) {
            return notNow("this interpreter holds no accepted offer");
        }
        return moved(leg, LegState.JOINED,
                callerIsThere(session) ? Happening.INTERPRETER_MET_CALLER : Happening.INTERPRETER_CAME_FIRST);
    }

    /** A resident on the line is put into the room by the very answer that made the request. */
    private static boolean callerIsThere(Session session) {
        return !session.anchorIsRung() || session.anchorIsInRoom();
    }

    /** Whom the anchor meets in the room. */
    private static Optional<Happening> metBy(Session session, Assignment live) {
        return switch (live.state()) {
            case OFFERED, DECLINED, LAPSED, WITHDRAWN, FAILED, ENDED -> comesToWait(session);
            // On the way to the room: the interpreter's own coming brings the two together.
            case ACCEPTED -> Optional.empty();
            // An interpreter who fell out of a broken room is gone for good; the anchor came back to an empty one.
            case CONNECTED -> Optional.of(session.interpreterIsInRoom()
                    ? Happening.ANCHOR_JOINED
                    : Happening.INTERPRETER_LEFT);
        };
    }

    /** A resident who waits enters a room that has not started and hears its hold words without being put on hold. */
    private static Optional<Happening> comesToWait(Session session) {
        return session.anchorIsRung() ? Optional.of(Happening.ANCHOR_JOINED) : Optional.empty();
    }

    static Reading left(Session session, Leg leg, boolean roomClosed) {
        if (leg.state() != LegState.JOINED) {
            return notNow("this phone is not in the room");
        }
        boolean lost = session.liveOn(leg.id()).isPresent() && !isAnchorsEndComing(session, roomClosed);
        return new Reading.Understood(leaving(leg),
                lost ? Optional.of(Happening.INTERPRETER_LEFT) : Optional.empty(), Optional.empty());
    }

    /** Only a room that has its anchor in it can be closed by the anchor; an earlier one broke. */
    private static boolean isAnchorsEndComing(Session session, boolean roomClosed) {
        return roomClosed && session.state() == RequestState.IN_SESSION;
    }

    /** Whoever comes back enters as a new participant, who is not on hold. */
    private static List<Effect> leaving(Leg leg) {
        var facts = new ArrayList<Effect>();
        facts.add(new Effect.LegMoved(leg.id(), LegState.LEFT, Optional.empty()));
        if (leg.held()) {
            facts.add(new Effect.LegHeld(leg.id(), false));
        }
        return facts;
    }

    static Reading anchorAsks(Session session, Leg leg) {
        boolean isAlone = session.taken().filter(live -> live.state() == AssignmentState.CONNECTED).isPresent()
                && !session.interpreterIsInRoom();
        return leg.anchor() && isAlone ? means(Happening.INTERPRETER_LEFT) : notNow("the session goes on");
    }
}
