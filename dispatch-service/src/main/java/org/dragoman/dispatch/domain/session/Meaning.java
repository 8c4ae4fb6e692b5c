package org.dragoman.dispatch.domain.session;

import static org.dragoman.dispatch.domain.session.Reading.means;
import static org.dragoman.dispatch.domain.session.Reading.moved;
import static org.dragoman.dispatch.domain.session.Reading.notNow;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dragoman.dispatch.domain.assignment.Assignment;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.leg.Leg;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.request.Channel;

/**
 * Turns an event into what it means for the request, by whose phone it is and what stands. Events come late, twice and
 * out of order, so each is read against the present state and never trusted to be the next one.
 */
final class Meaning {

    private static final String UNKNOWN_LEG = "this phone is not of this session";
    private static final String ENDED_LEG = "this phone call is over";

    private Meaning() {}

    static Reading of(Session session, SessionEvent event) {
        return switch (event) {
            case SessionEvent.PhoneRang e -> onLeg(session, e.leg(), leg -> rang(session, leg));
            case SessionEvent.PhoneAnswered e -> onLeg(session, e.leg(), Meaning::answered);
            case SessionEvent.JoinedRoom e -> onLeg(session, e.leg(), leg -> joined(session, leg));
            case SessionEvent.LeftRoom e -> onLeg(session, e.leg(), leg -> left(session, leg, e.roomClosed()));
            case SessionEvent.PhoneEnded e ->
                onLeg(session, e.leg(), leg -> Reading.ended(leg, e.end(), LegEnding.of(session, leg, e.end())));
            case SessionEvent.OfferAccepted e -> accepted(session, e.assignment(), e.epoch());
            case SessionEvent.OfferDeclined e -> ofLive(session, e.assignment(), e.epoch())
                    .map(live -> means(Happening.INTERPRETER_DECLINED))
                    .orElseGet(() -> notNow("no offer of this epoch is live"));
            case SessionEvent.AnchorAsksWhatNow e -> onLeg(session, e.leg(), leg -> anchorAsks(session, leg));
            case SessionEvent.StaffEndsIt e -> means(Happening.STAFF_ENDED_IT);
            case SessionEvent.DeadlinePassed e -> DeadlineReading.of(session);
        };
    }

    private static Reading onLeg(Session session, LegId id, Function<Leg, Reading> reading) {
        return session.leg(id)
                .map(leg -> leg.state() == LegState.ENDED ? notNow(ENDED_LEG) : reading.apply(leg))
                .orElseGet(() -> notNow(UNKNOWN_LEG));
    }

    private static Reading rang(Session session, Leg leg) {
        if (leg.state() != LegState.ORDERED) {
            return notNow("this phone has rung already");
        }
        var moved = new Effect.LegMoved(leg.id(), LegState.RINGING, Optional.empty());
        return session.live().filter(live -> isOfferOn(live, leg))
                .map(live -> (Reading) new Reading.Understood(List.of(moved, ringBegan(session, live)),
                        Optional.empty()))
                .orElseGet(() -> moved(leg, LegState.RINGING));
    }

    private static boolean isOfferOn(Assignment live, Leg leg) {
        return live.leg().equals(leg.id()) && live.state() == AssignmentState.OFFERED;
    }

    private static Effect ringBegan(Session session, Assignment live) {
        return new Effect.RingBegan(live.id(), session.now().plus(session.timing().ring()));
    }

    private static Reading answered(Leg leg) {
        return switch (leg.state()) {
            case PLANNED, ORDERED, RINGING -> moved(leg, LegState.ANSWERED);
            case ANSWERED, JOINED, LEFT, ENDED -> notNow("this phone was answered before");
        };
    }

    private static Reading joined(Session session, Leg leg) {
        if (leg.state() == LegState.JOINED) {
            return notNow("this phone is in the room already");
        }
        if (leg.role() == LegRole.INTERPRETER) {
            return interpreterJoined(session, leg);
        }
        if (!leg.anchor()) {
            return moved(leg, LegState.JOINED, Happening.GUEST_JOINED);
        }
        return anchorsComingMatters(session)
                ? moved(leg, LegState.JOINED, Happening.ANCHOR_JOINED)
                : moved(leg, LegState.JOINED);
    }

    private static Reading interpreterJoined(Session session, Leg leg) {
        if (session.live().filter(live -> live.leg().equals(leg.id()))
                .filter(live -> live.state() == AssignmentState.ACCEPTED).isEmpty()) {
            return notNow("this interpreter holds no accepted offer");
        }
        return moved(leg, LegState.JOINED,
                callerIsThere(session) ? Happening.INTERPRETER_MET_CALLER : Happening.INTERPRETER_CAME_FIRST);
    }

    /** A resident on the line is put into the room by the very answer that made the request. */
    private static boolean callerIsThere(Session session) {
        return session.anchor().filter(anchor -> session.channel() == Channel.PHONE || anchor.isInRoom()).isPresent();
    }

    /** A resident who waits enters a room that has not started and hears its hold words without being put on hold. */
    private static boolean anchorsComingMatters(Session session) {
        return session.channel() == Channel.DESK
                || session.live().filter(live -> live.state() == AssignmentState.CONNECTED).isPresent();
    }

    private static Reading left(Session session, Leg leg, boolean roomClosed) {
        if (leg.state() != LegState.JOINED) {
            return notNow("this phone is not in the room");
        }
        if (roomClosed || leg.anchor()) {
            return moved(leg, LegState.LEFT);
        }
        if (session.isLiveInterpreter(leg)) {
            return moved(leg, LegState.LEFT, Happening.INTERPRETER_LEFT);
        }
        return moved(leg, LegState.LEFT);
    }

    private static Reading accepted(Session session, AssignmentId assignment, long epoch) {
        return ofLive(session, assignment, epoch)
                .map(live -> switch (live.state()) {
                    case OFFERED -> means(session.qualified()
                            ? Happening.INTERPRETER_ACCEPTED
                            : Happening.QUALIFICATION_LOST);
                    case ACCEPTED, CONNECTED, DECLINED, LAPSED, WITHDRAWN, FAILED, ENDED ->
                        notNow("this offer was answered before");
                })
                .orElseGet(() -> notNow("no offer of this epoch is live"));
    }

    private static Optional<Assignment> ofLive(Session session, AssignmentId assignment, long epoch) {
        return session.live().filter(live -> live.id().equals(assignment) && live.epoch() == epoch);
    }

    private static Reading anchorAsks(Session session, Leg leg) {
        boolean alone = session.live().filter(live -> live.state() == AssignmentState.CONNECTED)
                .flatMap(live -> session.leg(live.leg())).filter(interpreter -> !interpreter.isInRoom()).isPresent();
        return leg.anchor() && alone ? means(Happening.INTERPRETER_LEFT) : notNow("the session goes on");
    }
}
