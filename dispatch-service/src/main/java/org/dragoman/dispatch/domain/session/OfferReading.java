package org.dragoman.dispatch.domain.session;

import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import static org.dragoman.dispatch.domain.session.Reading.means;
import static org.dragoman.dispatch.domain.session.Reading.moved;
import static org.dragoman.dispatch.domain.session.Reading.notNow;

import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.assignment.Assignment;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.leg.Leg;
import org.dragoman.dispatch.domain.leg.LegState;

/** What it means that a phone rings, is picked up, or that its person presses a key. */
final class OfferReading {

    private static final String NO_SUCH_OFFER = "no offer of this epoch is live";

    private OfferReading() {}

    static Reading rang(Session session, Leg leg) {
        return leg.state() == LegState.ORDERED
                ? reached(session, leg, LegState.RINGING)
                : notNow("this phone has rung already");
    }

    static Reading answered(Session session, Leg leg) {
        return switch (leg.state()) {
            case ORDERED, RINGING -> reached(session, leg, LegState.ANSWERED);
            case PLANNED, ANSWERED, JOINED, LEFT, ENDED -> notNow("this phone was answered before");
        };
    }

    /** A phone that is picked up has rung, whether or not that was told; its person now has time to press a key. */
    private static Reading reached(Session session, Leg leg, LegState to) {
        var moved = new Effect.LegMoved(leg.id(), to, Optional.empty());
        return session.liveOn(leg.id()).filter(live -> live.state() == AssignmentState.OFFERED)
                .<Reading>map(live -> new Reading.Understood(List.of(moved, answerBy(session, live)), Optional.empty(),
                        Optional.of(live)))
                .orElseGet(() -> moved(leg, to));
    }

    private static Effect answerBy(Session session, Assignment live) {
        return new Effect.RingBegan(live.id(), session.now().plus(session.timing().ring()));
    }

    static Reading accepted(Session session, AssignmentId assignment, long epoch) {
        return ofLive(session, assignment, epoch)
                .map(live -> switch (live.state()) {
                    case OFFERED -> means(live.qualified()
                            ? Happening.INTERPRETER_ACCEPTED
                            : Happening.QUALIFICATION_LOST, live);
                    case ACCEPTED, CONNECTED, DECLINED, LAPSED, WITHDRAWN, FAILED, ENDED ->
                        notNow("this offer was answered before");
                })
                .orElseGet(() -> notNow(NO_SUCH_OFFER));
    }

    static Reading declined(Session session, AssignmentId assignment, long epoch) {
        return ofLive(session, assignment, epoch)
                .map(live -> means(Happening.INTERPRETER_DECLINED, live))
                .orElseGet(() -> notNow(NO_SUCH_OFFER));
    }

    /** The break is only granted with the end of an offer that rings: a late key changes nothing. */
    static Reading declinedForBreak(Session session, AssignmentId assignment, long epoch) {
        return ofLive(session, assignment, epoch).filter(live -> live.state() == AssignmentState.OFFERED)
                .<Reading>map(live -> new Reading.Understood(breakOf(live),
                        Optional.of(Happening.INTERPRETER_DECLINED), Optional.of(live)))
                .orElseGet(() -> declined(session, assignment, epoch));
    }

    private static List<Effect> breakOf(Assignment live) {
        return live.interpreter().<Effect>map(Effect.BreakChosen::new).stream().toList();
    }

    /** Whoever is in a call goes on with it: only what rings is taken back (invariant 5). */
    static Reading suspended(Session session, InterpreterId interpreter) {
        return session.live().stream()
                .filter(live -> live.interpreter().filter(interpreter::equals).isPresent()
                        && live.state() == AssignmentState.OFFERED)
                .findFirst().map(live -> means(Happening.QUALIFICATION_LOST, live))
                .orElseGet(() -> notNow("no phone of this interpreter rings for it"));
    }

    private static Optional<Assignment> ofLive(Session session, AssignmentId assignment, long epoch) {
        return session.live().stream().filter(live -> live.id().equals(assignment) && live.epoch() == epoch)
                .findFirst();
    }
}
