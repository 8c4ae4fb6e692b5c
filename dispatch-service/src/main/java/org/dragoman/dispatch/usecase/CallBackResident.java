package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.Verdict;
import org.dragoman.dispatch.port.Identities;
import org.dragoman.dispatch.port.NumberPlan;
import org.dragoman.dispatch.port.Sessions;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** A resident who waits on the phone would rather be called back. The place in line stays theirs; said twice it is once. */
public class CallBackResident {

    public enum Outcome {
        KEPT,
        /** An interpreter is on the way, or the call is over: whoever holds the line goes on holding it. */
        TOO_LATE,
        /** No phone number, or none that can be rung. */
        NUMBER_REFUSED
    }

    /** @param number E.164 */
    public record Wish(CityId city, LegId leg, String number) {

        @Override
        public String toString() {
            return "Wish[leg=" + leg + "]";
        }
    }

    private final Sessions sessions;
    private final ApplyEvent applyEvent;
    private final NumberPlan numbers;
    private final Identities identities;

    public CallBackResident(Sessions sessions, ApplyEvent applyEvent, NumberPlan numbers, Identities identities) {
        this.sessions = sessions;
        this.applyEvent = applyEvent;
        this.numbers = numbers;
        this.identities = identities;
    }

    public Mono<Outcome> callBack(Wish wish) {
        return numbers.read(wish.number())
                .map(number -> sessions.requestOf(wish.city(), wish.leg())
                        .flatMap(request -> keep(wish, request, number))
                        .defaultIfEmpty(Outcome.TOO_LATE))
                .orElseGet(() -> Mono.just(Outcome.NUMBER_REFUSED));
    }

    private Mono<Outcome> keep(Wish wish, RequestId request, PhoneNumber number) {
        var chosen = new SessionEvent.CallBackChosen(wish.leg(), identities.leg(), number);
        return applyEvent.apply(wish.city(), request, chosen, Optional.empty()).flatMap(verdict -> switch (verdict) {
            case Verdict.Changed changed -> Mono.just(Outcome.KEPT);
            case Verdict.Ignored ignored -> sessions.isAnchor(wish.city(), wish.leg())
                    .map(stillHolds -> stillHolds ? Outcome.TOO_LATE : Outcome.KEPT);
        });
    }
}
