package org.dragoman.dispatch.usecase;

import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.session.CallKey;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.Word;
import org.dragoman.dispatch.port.Cities;
import org.dragoman.dispatch.port.Sessions;
import reactor.core.publisher.Mono;

/** An interpreter asks for something by the keypad during a call. Asked twice it is done once, and answered the same. */
public class PressCallKey {

    /** What the interpreter's phone does now. */
    public sealed interface Outcome {
        record BackToRoom() implements Outcome {}

        record Goodbye(Word word) implements Outcome {}
    }

    private final Sessions sessions;
    private final Cities cities;
    private final ApplyEvent applyEvent;

    public PressCallKey(Sessions sessions, Cities cities, ApplyEvent applyEvent) {
        this.sessions = sessions;
        this.cities = cities;
        this.applyEvent = applyEvent;
    }

    public Mono<Outcome> press(CityId city, LegId leg, CallKey key) {
        return isPossible(city, key)
                .filter(possible -> possible)
                .flatMap(possible -> sessions.requestOf(city, leg))
                .flatMap(request -> applyEvent.apply(city, request, new SessionEvent.KeyPressed(leg, key),
                        Optional.empty()))
                .then(sessions.isInterpretersStill(city, leg).defaultIfEmpty(false))
                .map(still -> still ? new Outcome.BackToRoom() : new Outcome.Goodbye(Word.CALL_ENDED));
    }

    private Mono<Boolean> isPossible(CityId city, CallKey key) {
        return switch (key) {
            case CallKey.WrongLanguage(var variety) -> isOffered(city, variety);
            case CallKey.BreakAfter any -> Mono.just(true);
            case CallKey.Replace any -> Mono.just(true);
            case CallKey.CallAgain any -> Mono.just(true);
        };
    }

    /** Somewhere in the city's menus, so that it is interpreted by phone here. */
    private Mono<Boolean> isOffered(CityId city, VarietyTag variety) {
        return cities.lines(city).any(line -> line.menu().stream().flatMap(key -> key.choices().stream())
                .anyMatch(choice -> choice.variety().equals(variety)));
    }
}
