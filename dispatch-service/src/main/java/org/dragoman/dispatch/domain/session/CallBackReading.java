package org.dragoman.dispatch.domain.session;

import static org.dragoman.dispatch.domain.session.Reading.notNow;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.leg.Leg;
import org.dragoman.dispatch.domain.leg.LegRole;

/** What it means that a resident who waits on the phone would rather be called back. */
final class CallBackReading {

    /** So long an interpreter is sought for them from then on: nobody is rung out of bed for a call of the afternoon. */
    private static final Duration WITHIN = Duration.ofHours(2);

    private CallBackReading() {}

    static Reading of(Session session, Leg leg, SessionEvent.CallBackChosen chosen) {
        if (!leg.anchor() || leg.role() != LegRole.RESIDENT || session.anchorIsRung()) {
            return notNow("no resident holds the line on this phone");
        }
        return switch (session.state()) {
            case WAITING, RINGING -> session.beganAt().isPresent()
                    ? notNow("somebody else is in this call already")
                    : exchange(session, chosen);
            case CONNECTING, IN_SESSION -> notNow("an interpreter is on the way");
            case COMPLETED, ABANDONED, CANCELLED, OVERFLOWED, UNFILLED -> notNow("the request has ended");
        };
    }

    private static Reading exchange(Session session, SessionEvent.CallBackChosen chosen) {
        return new Reading.Understood(List.of(new Effect.AnchorCalledBack(chosen.leg(), chosen.next(), chosen.number(),
                session.now().plus(WITHIN))), Optional.of(Happening.CALL_BACK_CHOSEN), Optional.empty());
    }
}
