package org.dragoman.dispatch.usecase;

import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.Verdict;
import org.dragoman.dispatch.port.Sessions;
import reactor.core.publisher.Mono;

/** Whoever asked takes the request back, or ends its session. Ignored once it has ended. */
public class CancelRequest {

    private final Sessions sessions;
    private final ApplyEvent applyEvent;

    public CancelRequest(Sessions sessions, ApplyEvent applyEvent) {
        this.sessions = sessions;
        this.applyEvent = applyEvent;
    }

    /** Empty for a request that this city does not have. */
    public Mono<Verdict> cancel(CityId city, RequestId request) {
        return sessions.stateOf(city, request)
                .flatMap(known -> applyEvent.apply(city, request, new SessionEvent.StaffEndsIt(), Optional.empty()));
    }
}
