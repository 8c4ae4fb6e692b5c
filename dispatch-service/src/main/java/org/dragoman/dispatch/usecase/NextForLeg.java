package org.dragoman.dispatch.usecase;

import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.Word;
import org.dragoman.dispatch.port.Sessions;
import reactor.core.publisher.Mono;

/** A person's phone fell out of its room while it is still up: what do they hear now? Never silence. */
public class NextForLeg {

    /** The contract's step; a word only where the person is told goodbye. */
    public sealed interface Next {
        record Rejoin() implements Next {}

        /** An interpreter chooses a key, or goes back. */
        record Aside() implements Next {}

        /** An interpreter whose caller's line has dropped, and who may have them called once more. */
        record CallerCutOff() implements Next {}

        record Goodbye(Word word) implements Next {}

        record Backup() implements Next {}
    }

    private final Sessions sessions;
    private final ApplyEvent applyEvent;

    public NextForLeg(Sessions sessions, ApplyEvent applyEvent) {
        this.sessions = sessions;
        this.applyEvent = applyEvent;
    }

    public Mono<Next> next(CityId city, LegId leg) {
        return sessions.requestOf(city, leg)
                .flatMap(request -> decide(city, request, leg))
                .defaultIfEmpty(new Next.Backup());
    }

    private Mono<Next> decide(CityId city, RequestId request, LegId leg) {
        return sessions.isAnchor(city, leg).flatMap(anchor -> anchor
                ? applyEvent.apply(city, request, new SessionEvent.AnchorAsksWhatNow(leg), Optional.empty())
                        .then(sessions.stateOf(city, request)).map(NextForLeg::forAnchor)
                : sessions.isInterpretersStill(city, leg).flatMap(still -> still
                        ? Mono.just(new Next.Aside())
                        : sessions.mayCallAgain(city, leg).map(NextForLeg::afterEnd)));
    }

    private static Next afterEnd(boolean mayCallAgain) {
        return mayCallAgain ? new Next.CallerCutOff() : new Next.Goodbye(Word.CALL_ENDED);
    }

    private static Next forAnchor(RequestState state) {
        return switch (state) {
            case WAITING, RINGING, CONNECTING, IN_SESSION -> new Next.Rejoin();
            case UNFILLED -> new Next.Goodbye(Word.NO_INTERPRETER);
            case COMPLETED, OVERFLOWED -> new Next.Goodbye(Word.CONVERSATION_ENDED);
            case ABANDONED, CANCELLED -> new Next.Goodbye(Word.CALL_ENDED);
        };
    }
}
