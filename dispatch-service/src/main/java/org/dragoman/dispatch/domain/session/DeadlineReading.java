package org.dragoman.dispatch.domain.session;

import static org.dragoman.dispatch.domain.session.Reading.means;
import static org.dragoman.dispatch.domain.session.Reading.notNow;

import org.dragoman.dispatch.domain.assignment.Assignment;
import org.dragoman.dispatch.domain.assignment.AssignmentState;

/** Which of a session's deadlines has passed, and what that means. Asked again under the lock, so it may be none. */
final class DeadlineReading {

    private DeadlineReading() {}

    static Reading of(Session session) {
        var overdueOffer = session.live().stream()
                .filter(live -> live.deadline().filter(by -> !by.isAfter(session.now())).isPresent()).findFirst();
        if (overdueOffer.isPresent()) {
            return ofAssignment(overdueOffer.get());
        }
        if (session.deadline().isAfter(session.now())) {
            return notNow("no deadline has passed");
        }
        return switch (session.state()) {
            case WAITING, RINGING -> means(session.now().isBefore(session.patienceEnds())
                    ? Happening.RUNG_REACHED
                    : Happening.WAITED_TOO_LONG);
            case IN_SESSION -> means(Happening.WAITED_TOO_LONG);
            case CONNECTING -> connecting(session);
            case COMPLETED, ABANDONED, CANCELLED, OVERFLOWED, UNFILLED -> notNow("the request has ended");
        };
    }

    private static Reading connecting(Session session) {
        if (interpreterWaits(session)) {
            return means(Happening.ANCHOR_NOT_REACHED);
        }
        // Of two, whoever is on the way: the other goes on.
        return session.standing().flatMap(standing -> session.taken())
                .map(coming -> means(Happening.INTERPRETER_LEFT, coming))
                .orElseGet(() -> means(Happening.INTERPRETER_LEFT));
    }

    private static Reading ofAssignment(Assignment live) {
        return switch (live.state()) {
            case OFFERED -> means(live.ringBeganAt().isPresent()
                    ? Happening.INTERPRETER_DID_NOT_ANSWER
                    : Happening.RING_NOT_MADE, live);
            case ACCEPTED, CONNECTED -> means(Happening.INTERPRETER_LEFT, live);
            case DECLINED, LAPSED, WITHDRAWN, FAILED, ENDED -> notNow("this offer is over");
        };
    }

    private static boolean interpreterWaits(Session session) {
        return session.taken().filter(live -> live.state() == AssignmentState.CONNECTED).isPresent();
    }
}
