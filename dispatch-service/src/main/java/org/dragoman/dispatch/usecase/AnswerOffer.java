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
        JOIN, DECLINED, DECLINED_BREAK, TAKEN, WITHDRAWN, NOT_QUALIFIED, STALE
    }

    /** What was pressed: 1, 2, or 3, which declines and asks for a break. */
    public enum Key {
        ACCEPT, DECLINE, DECLINE_BREAK
    }

    public record KeyPress(CityId city, LegId leg, AssignmentId assignment, long epoch, Key key) {

        private SessionEvent event() {
            return switch (key) {
                case ACCEPT -> new SessionEvent.OfferAccepted(assignment, epoch);
                case DECLINE -> new SessionEvent.OfferDeclined(assignment, epoch);
                case DECLINE_BREAK -> new SessionEvent.OfferDeclinedForBreak(assignment, epoch);
            };
        }
    }

    private final Sessions sessions;
    private final ApplyEvent applyEvent;

    public AnswerOffer(Sessions sessions, ApplyEvent applyEvent) {
        this.sessions = sessions;
        this.applyEvent = applyEvent;
    }

    public Mono<Outcome> answer(KeyPress press) {
        return sessions.requestOf(press.city(), press.leg())
                .flatMap(request -> applyEvent.apply(press.city(), request, press.event(), Optional.empty()))
                .flatMap(verdict -> outcome(press, verdict))
                .defaultIfEmpty(Outcome.STALE);
    }

    private Mono<Outcome> outcome(KeyPress press, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Changed changed when changed.change().happening()
                    .filter(Happening.QUALIFICATION_LOST::equals).isPresent() ->
                Mono.just(Outcome.NOT_QUALIFIED);
            case Verdict.Changed changed -> press.key() == Key.ACCEPT ? Mono.just(Outcome.JOIN) : declined(press);
            case Verdict.Ignored ignored -> sessions
                    .assignmentState(press.city(), press.assignment(), press.epoch())
                    .flatMap(state -> state == AssignmentState.WITHDRAWN
                            ? withdrawn(press)
                            : late(press, state));
        };
    }

    /** Nobody is told of a break who does not have one. */
    private Mono<Outcome> declined(KeyPress press) {
        return press.key() == Key.DECLINE
                ? Mono.just(Outcome.DECLINED)
                : sessions.isOnBreak(press.city(), press.assignment())
                        .map(onBreak -> onBreak ? Outcome.DECLINED_BREAK : Outcome.DECLINED)
                        .defaultIfEmpty(Outcome.DECLINED);
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
    private Mono<Outcome> late(KeyPress press, AssignmentState state) {
        boolean accepts = press.key() == Key.ACCEPT;
        return switch (state) {
            case ACCEPTED, CONNECTED -> Mono.just(accepts ? Outcome.JOIN : Outcome.STALE);
            case DECLINED -> accepts ? Mono.just(Outcome.STALE) : declined(press);
            case WITHDRAWN -> Mono.just(Outcome.WITHDRAWN);
            case OFFERED, LAPSED, FAILED, ENDED -> Mono.just(Outcome.STALE);
        };
    }
}
