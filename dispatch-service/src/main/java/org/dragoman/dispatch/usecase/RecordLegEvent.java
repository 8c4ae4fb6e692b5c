package org.dragoman.dispatch.usecase;

import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.Verdict;
import org.dragoman.dispatch.port.Sessions;
import reactor.core.publisher.Mono;

/** The gateway tells what became of a phone. Each event is applied once, whenever and however often it comes. */
public class RecordLegEvent {

    private final Sessions sessions;
    private final ApplyEvent applyEvent;

    public RecordLegEvent(Sessions sessions, ApplyEvent applyEvent) {
        this.sessions = sessions;
        this.applyEvent = applyEvent;
    }

    public Mono<Verdict> record(CityId city, LegId leg, SessionEvent event, String eventId) {
        return sessions.requestOf(city, leg)
                .flatMap(request -> applyEvent.apply(city, request, event, Optional.of(eventId)))
                .defaultIfEmpty(new Verdict.Ignored("no session has this phone"));
    }
}
