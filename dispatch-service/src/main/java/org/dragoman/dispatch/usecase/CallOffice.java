package org.dragoman.dispatch.usecase;

import java.time.LocalDateTime;
import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.place.OfficePhone;
import org.dragoman.dispatch.domain.place.Opening;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.Verdict;
import org.dragoman.dispatch.domain.session.Word;
import org.dragoman.dispatch.port.Identities;
import org.dragoman.dispatch.port.Offices;
import org.dragoman.dispatch.port.Sessions;
import reactor.core.publisher.Mono;

/** An interpreter names an office by its code during a call. Asked twice it is rung once, and answered the same. */
public class CallOffice {

    /** What the interpreter is told. */
    public sealed interface Outcome {

        /** It is rung when the interpreter is back in the room. */
        record Called() implements Outcome {}

        /** Nobody has that code. */
        record Unknown() implements Outcome {}

        /** @param until by the city's clocks */
        record Closed(Optional<LocalDateTime> until) implements Outcome {}

        /** Not in this room, or not now. */
        record Refused() implements Outcome {}

        record Goodbye(Word word) implements Outcome {}
    }

    private final Sessions sessions;
    private final Offices offices;
    private final ApplyEvent applyEvent;
    private final Identities identities;

    public CallOffice(Sessions sessions, Offices offices, ApplyEvent applyEvent, Identities identities) {
        this.sessions = sessions;
        this.offices = offices;
        this.applyEvent = applyEvent;
        this.identities = identities;
    }

    public Mono<Outcome> call(CityId city, LegId leg, String code) {
        return sessions.isInterpretersStill(city, leg).defaultIfEmpty(false).flatMap(still -> still
                ? offices.withCode(city, code).flatMap(office -> call(city, leg, office))
                        .defaultIfEmpty(new Outcome.Unknown())
                : Mono.just(new Outcome.Goodbye(Word.CALL_ENDED)));
    }

    private Mono<Outcome> call(CityId city, LegId leg, OfficePhone office) {
        return switch (office.opening()) {
            case Opening.Open open -> name(city, leg, office.site());
            case Opening.Closed(var until) -> Mono.just(new Outcome.Closed(until));
        };
    }

    private Mono<Outcome> name(CityId city, LegId leg, SiteId site) {
        var named = new SessionEvent.OfficeNamed(leg, site, identities.leg());
        return sessions.requestOf(city, leg)
                .flatMap(request -> applyEvent.apply(city, request, named, Optional.empty()))
                .<Outcome>map(verdict -> switch (verdict) {
                    case Verdict.Changed changed -> new Outcome.Called();
                    case Verdict.Ignored ignored -> new Outcome.Refused();
                })
                .defaultIfEmpty(new Outcome.Refused());
    }
}
