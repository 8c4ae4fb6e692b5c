package org.dragoman.dispatch.usecase;

import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.port.NumberPlan;
import org.dragoman.dispatch.port.Sessions;
import reactor.core.publisher.Mono;

/** Whoever let go of the line agrees to one text message, should the call back not reach them; too late it changes nothing. */
public class AgreeToTexts {

    /** @param line E.164, which they had called */
    public record Wish(CityId city, LegId leg, String line) {}

    private final Sessions sessions;
    private final ApplyEvent applyEvent;
    private final NumberPlan numbers;

    public AgreeToTexts(Sessions sessions, ApplyEvent applyEvent, NumberPlan numbers) {
        this.sessions = sessions;
        this.applyEvent = applyEvent;
        this.numbers = numbers;
    }

    public Mono<Void> agree(Wish wish) {
        return Mono.justOrEmpty(numbers.read(wish.line()))
                .flatMap(line -> sessions.requestOf(wish.city(), wish.leg()).flatMap(request -> applyEvent
                        .apply(wish.city(), request, agreed(wish, line), Optional.empty())))
                .then();
    }

    private static SessionEvent agreed(Wish wish, PhoneNumber line) {
        return new SessionEvent.TextsAgreed(wish.leg(), line);
    }
}
