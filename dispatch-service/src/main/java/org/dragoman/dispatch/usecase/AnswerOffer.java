package org.dragoman.dispatch.usecase;

import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.session.Happening;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.Verdict;
import org.dragoman.dispatch.port.Sessions;
import reactor.core.publisher.Mono;

/** The person on an offered phone pressed a key. Accepting is a compare-and-set with the epoch; repeating is harmless. */
public class AnswerOffer {

    /** What to do with this phone; the meanings stand in the contract with the gateway. */
    public enum Outcome {
        JOIN, DECLINED, TAKEN, WITHDRAWN, NOT_QUALIFIED, STALE
    }

    /** @param accepts press 1; otherwise declined */
    public record KeyPress(CityId city, LegId leg, AssignmentId assignment, long epoch, boolean accepts) {}

    private final Sessions sessions;
    private final ApplyEvent applyEvent;

    public AnswerOffer(Sessions sessions, ApplyEvent applyEvent) {
        this.sessions = sessions;
        this.applyEvent = applyEvent;
    }

    public Mono<Outcome> answer(KeyPress press) {
        SessionEvent event = press.accepts()
                ? new SessionEvent.OfferAccepted(press.assignment(), press.epoch())
                : new SessionEvent.OfferDeclined(press.assignment(), press.epoch());
        return sessions.requestOf(press.city(), press.leg())
                .flatMap(request -> applyEvent.apply(press.city(), request, event, Optional.empty()))
                .flatMap(verdict -> outcome(press, verdict))
                .defaultIfEmpty(Outcome.STALE);
    }

    private Mono<Outcome> outcome(KeyPress press, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Changed changed when changed.change().happening()
                    .filter(Happening.QUALIFICATION_LOST::equals).isPresent() ->
                Mono.just(Outcome.NOT_QUALIFIED);
            case Verdict.Changed changed -> Mono.just(press.accepts() ? Outcome.JOIN : Outcome.DECLINED);
            case Verdict.Ignored ignored -> sessions
                    .assignmentState(press.city(), press.assignment(), press.epoch())
                    .flatMap(state -> state == AssignmentState.WITHDRAWN
                            ? withdrawn(press)
                            : Mono.just(late(press, state)));
        };
    }

    /** Of several phones the first press 1 wins; whoever comes after it is told so. */
    private Mono<Outcome> withdrawn(KeyPress press) {
        return sessions.requestOf(press.city(), press.leg())
                .flatMap(request -> sessions.stateOf(press.city(), request))
                .map(state -> switch (state) {
                    case CONNECTING, IN_SESSION -> Outcome.TAKEN;
                    case WAITING, RINGING, COMPLETED, ABANDONED, CANCELLED, OVERFLOWED, UNFILLED -> Outcome.WITHDRAWN;
                });
    }

    /** An answer that changes nothing: a repeated one is answered as the first was. */
    private static Outcome late(KeyPress press, AssignmentState state) {
        return switch (state) {
            case ACCEPTED, CONNECTED -> press.accepts() ? Outcome.JOIN : Outcome.STALE;
            case DECLINED -> press.accepts() ? Outcome.STALE : Outcome.DECLINED;
            case WITHDRAWN -> Outcome.WITHDRAWN;
            case OFFERED, LAPSED, FAILED, ENDED -> Outcome.STALE;
        };
    }
}
