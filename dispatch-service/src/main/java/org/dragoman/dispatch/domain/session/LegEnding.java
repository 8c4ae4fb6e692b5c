package org.dragoman.dispatch.domain.session;

import java.time.Duration;
import java.util.Optional;
import org.dragoman.dispatch.domain.assignment.Assignment;
import org.dragoman.dispatch.domain.leg.Leg;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.request.RequestState;

/** What the end of a phone call means, by whose phone it was. */
final class LegEnding {

    private LegEnding() {}

    static Optional<Happening> of(Session session, Leg leg, LegEnd end) {
        if (end == LegEnd.ANCHOR_ENDED && !session.anchorLetGo()) {
            return Optional.of(anchorLeft(session));
        }
        if (leg.anchor()) {
            return Optional.of(anchor(session, leg, end));
        }
        if (leg.role().interprets()) {
            return session.liveOn(leg.id())
                    .flatMap(live -> interpreter(session, live, leg, end));
        }
        return Optional.of(leg.isInRoom() || leg.state() == LegState.LEFT
                ? Happening.GUEST_LEFT
                : Happening.GUEST_NOT_REACHED);
    }

    private static Optional<Happening> interpreter(Session session, Assignment live, Leg leg, LegEnd end) {
        return switch (live.state()) {
            case OFFERED -> Optional.of(offerUnanswered(end));
            case ACCEPTED -> Optional.of(Happening.INTERPRETER_LEFT);
            case CONNECTED -> !live.isAside() && !session.isCallerAwaited() && closedWithAnchor(session, leg)
                    ? Optional.empty()
                    : Optional.of(Happening.INTERPRETER_LEFT);
            case DECLINED, LAPSED, WITHDRAWN, FAILED, ENDED -> Optional.empty();
        };
    }

    /** The room was closed: its anchor's own end is coming, or its question what now, or its coming back. */
    private static boolean closedWithAnchor(Session session, Leg leg) {
        return leg.state() == LegState.LEFT && !session.anchorIsInRoom();
    }

    /** Only a phone that rang can be missed. */
    private static Happening offerUnanswered(LegEnd end) {
        return switch (end) {
            case HUNG_UP, NO_ANSWER, BUSY -> Happening.INTERPRETER_DID_NOT_ANSWER;
            case NEVER_RANG, STOPPED, ANCHOR_ENDED, LOST -> Happening.RING_NOT_MADE;
        };
    }

    private static Happening anchor(Session session, Leg leg, LegEnd end) {
        return switch (end) {
            case NO_ANSWER, BUSY, NEVER_RANG -> isNotYetReached(leg)
                    ? Happening.ANCHOR_NOT_REACHED
                    : anchorLeft(session);
            case HUNG_UP -> pressedNothing(session, leg) ? Happening.ANCHOR_NOT_REACHED : anchorLeft(session);
            case STOPPED, ANCHOR_ENDED, LOST -> anchorLeft(session);
        };
    }

    /** Whoever is called back is asked for a key before the room; a voicemail that picked up never comes there. */
    private static boolean pressedNothing(Session session, Leg leg) {
        return session.callBack().isPresent() && leg.state() == LegState.ANSWERED;
    }

    private static boolean isNotYetReached(Leg leg) {
        return leg.state() == LegState.ORDERED || leg.state() == LegState.RINGING;
    }

    private static Happening anchorLeft(Session session) {
        boolean saidGoodbye = session.beganAt().isPresent()
                && session.state() != RequestState.IN_SESSION
                && Duration.between(session.waitingSince(), session.now()).compareTo(Timing.GOODBYE) <= 0;
        return saidGoodbye ? Happening.EVERYBODY_LEFT : Happening.ANCHOR_LEFT;
    }
}
