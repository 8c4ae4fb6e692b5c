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
        if (session.standing().isPresent()) {
            return anchorBackInHandOver(session, leg, session.standing().get());
        }
        return session.taken().map(live -> metBy(session, live)).orElseGet(() -> comesToWait(session))
                .map(happening -> moved(leg, LegState.JOINED, happening))
                .orElseGet(() -> moved(leg, LegState.JOINED));
    }

    private static Reading interpreterJoined(Session session, Leg leg) {
        return session.liveOn(leg.id()).flatMap(live -> joining(session, live))
                .map(happening -> moved(leg, LegState.JOINED, happening))
                .orElseGet(() -> session.liveOn(leg.id()).filter(live -> comesBackToCallAgain(session, live))
                        .map(live -> moved(leg, LegState.JOINED))
                        .orElseGet(() -> notNow("this interpreter holds no accepted offer")));
    }

    /** Out of the room that their caller closed, and in it again for the call that is made once more. */
    private static boolean comesBackToCallAgain(Session session, Assignment live) {
        return live.state() == AssignmentState.CONNECTED && session.callBack().filter(CallBack::again).isPresent();
    }

    private static Optional<Happening> joining(Session session, Assignment live) {
        return switch (live.state()) {
            case ACCEPTED -> Optional.of(callerIsThere(session) || session.standing().isPresent()
                    ? Happening.INTERPRETER_MET_CALLER
                    : Happening.INTERPRETER_CAME_FIRST);
            case CONNECTED -> live.isAside() ? Optional.of(Happening.INTERPRETER_CAME_BACK) : Optional.empty();
            case OFFERED, DECLINED, LAPSED, WITHDRAWN, FAILED, ENDED -> Optional.empty();
        };
    }

    /** The anchor comes back while somebody else is sought: to the interpreter who is still there, or to nobody. */
    private static Reading anchorBackInHandOver(Session session, Leg leg, Assignment standing) {
        return session.isInRoom(standing)
                ? moved(leg, LegState.JOINED)
                : new Reading.Understood(List.of(new Effect.LegMoved(leg.id(), LegState.JOINED, Optional.empty())),
                        Optional.of(Happening.INTERPRETER_LEFT), Optional.of(standing));
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
            case CONNECTED -> Optional.of(session.interpreterIsInRoom() || live.isAside() || session.isCallerAwaited()
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
        return new Reading.Understood(leaving(leg),
                session.liveOn(leg.id()).flatMap(live -> leaving(session, live, roomClosed)), Optional.empty());
    }

    /** Whoever leaves a room that goes on may have pressed the star: the phone is up until its end is told. */
    private static Optional<Happening> leaving(Session session, Assignment live, boolean roomClosed) {
        if (isAnchorsEndComing(session, roomClosed)) {
            return Optional.empty();
        }
        boolean goesOn = live.state() == AssignmentState.CONNECTED
                && (session.state() == RequestState.IN_SESSION || session.state() == RequestState.CONNECTING
                        || session.isStanding(live));
        return Optional.of(goesOn && !roomClosed && !live.isVendors()
                ? Happening.INTERPRETER_STEPPED_ASIDE
                : Happening.INTERPRETER_LEFT);
    }

    /** Only a room that has its anchor in it can be closed by the anchor; an earlier one broke. */
    private static boolean isAnchorsEndComing(Session session, boolean roomClosed) {
        return roomClosed && (session.state() == RequestState.IN_SESSION || session.standing().isPresent()
                || session.isCallerAwaited());
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
        var goneInHandOver = session.standing().filter(live -> leg.anchor() && !session.isInRoom(live));
        if (goneInHandOver.isPresent()) {
            return means(Happening.INTERPRETER_LEFT, goneInHandOver.get());
        }
        boolean isAlone = session.taken().filter(live -> live.state() == AssignmentState.CONNECTED).isPresent()
                && !session.interpreterIsInRoom();
        return leg.anchor() && isAlone ? means(Happening.INTERPRETER_LEFT) : notNow("the session goes on");
    }
}
