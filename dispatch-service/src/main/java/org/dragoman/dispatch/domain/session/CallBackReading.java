package org.dragoman.dispatch.domain.session;

import static org.dragoman.dispatch.domain.session.Reading.notNow;

import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.leg.Leg;
import org.dragoman.dispatch.domain.leg.LegRole;

/** What it means that a resident who waits on the phone would rather be called back. */
final class CallBackReading {

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

    /** Said on the old call, which may be over by now: it is not that call that would be written to. */
    static Reading agreed(Session session, SessionEvent.TextsAgreed agreed) {
        boolean theirs = session.leg(agreed.leg()).filter(leg -> leg.role() == LegRole.RESIDENT && !leg.anchor())
                .isPresent();
        boolean anew = session.callBack().filter(said -> !said.texts()).isPresent();
        return theirs && anew && session.anchorLetGo() && session.state().isOpen()
                ? new Reading.Understood(List.of(new Effect.TextsAgreed(agreed.line())), Optional.empty(),
                        Optional.empty())
                : notNow("nobody who waits to be called back has said so for the first time");
    }

    private static Reading exchange(Session session, SessionEvent.CallBackChosen chosen) {
        return new Reading.Understood(List.of(new Effect.AnchorCalledBack(chosen.leg(), chosen.next(), chosen.number(),
                session.now().plus(session.timing().callBack()))), Optional.of(Happening.CALL_BACK_CHOSEN),
                Optional.empty());
    }
}
