package org.dragoman.dispatch.domain.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.assignment.Assignment;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.leg.Leg;
import org.dragoman.dispatch.domain.leg.LegState;
import org.dragoman.dispatch.domain.request.RequestState;

/** A session after a change, as a store keeps it: each effect taken in, and the columns that follow from the change. */
public final class SessionFold {

    private SessionFold() {}

    public static Session after(Session session, Change change) {
        var began = change.beginsSession() ? session.beganAt().or(() -> Optional.of(session.now())) : session.beganAt();
        var live = session.live();
        var liveDeadline = session.liveDeadline();
        for (var effect : change.effects()) {
            liveDeadline = liveDeadline(liveDeadline, live, effect);
            live = live.flatMap(held -> assignment(held, effect, session.now()));
        }
        return new Session(session.city(), session.request(), session.channel(), change.next(), session.variety(),
                session.hubLanguage(), session.timing(), session.now(),
                change.waitsAnew() ? session.now() : session.waitingSince(),
                change.deadline().orElse(session.deadline()), liveDeadline, began, session.qualified(), live,
                session.legs().stream().map(leg -> leg(leg, change.effects())).toList());
    }

    /** The same session at another moment, with its interpreter qualified or not. */
    public static Session at(Session session, Instant now, boolean qualified) {
        return new Session(session.city(), session.request(), session.channel(), session.state(), session.variety(),
                session.hubLanguage(), session.timing(), now, session.waitingSince(), session.deadline(),
                session.liveDeadline(), session.beganAt(), qualified, session.live(), session.legs());
    }

    /** A committed match: the offer is live, its phone ordered. */
    public static Session offered(Session session, Assignment offer, Leg leg, Instant deadline) {
        return new Session(session.city(), session.request(), session.channel(),
                RequestState.RINGING, session.variety(), session.hubLanguage(),
                session.timing(), session.now(), session.waitingSince(), session.deadline(), Optional.of(deadline),
                session.beganAt(), session.qualified(), Optional.of(offer),
                Stream.concat(session.legs().stream(), Stream.of(leg)).toList());
    }

    private static Optional<Instant> liveDeadline(
            Optional<Instant> before, Optional<Assignment> live, Effect effect) {
        return switch (effect) {
            case Effect.RingBegan began when isOf(live, began.assignment()) -> Optional.of(began.answerBy());
            case Effect.AssignmentMoved moved when isOf(live, moved.assignment()) -> moved.deadline();
            default -> before;
        };
    }

    private static boolean isOf(Optional<Assignment> live, AssignmentId id) {
        return live.filter(held -> held.id().equals(id)).isPresent();
    }

    private static Optional<Assignment> assignment(Assignment live, Effect effect, Instant now) {
        return switch (effect) {
            case Effect.RingBegan began when began.assignment().equals(live.id()) ->
                Optional.of(new Assignment(live.id(), live.epoch(), live.interpreter(), live.leg(), live.state(),
                        live.ringBeganAt().or(() -> Optional.of(now)), live.missesBefore()));
            case Effect.AssignmentMoved moved when moved.assignment().equals(live.id()) ->
                Optional.of(new Assignment(live.id(), live.epoch(), live.interpreter(), live.leg(), moved.to(),
                        live.ringBeganAt(), live.missesBefore())).filter(Assignment::isLive);
            default -> Optional.of(live);
        };
    }

    private static Leg leg(Leg before, List<Effect> effects) {
        var leg = before;
        for (var effect : effects) {
            leg = leg(leg, effect);
        }
        return leg;
    }

    private static Leg leg(Leg leg, Effect effect) {
        return switch (effect) {
            case Effect.LegMoved moved when moved.leg().equals(leg.id()) ->
                new Leg(leg.id(), leg.role(), leg.anchor(), moved.to(), leg.held() && moved.to() != LegState.ENDED);
            case Effect.LegHeld held when held.leg().equals(leg.id()) ->
                new Leg(leg.id(), leg.role(), leg.anchor(), leg.state(), held.held());
            default -> leg;
        };
    }
}
