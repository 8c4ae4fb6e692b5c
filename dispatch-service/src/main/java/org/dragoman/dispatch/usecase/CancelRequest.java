package org.dragoman.dispatch.usecase;

import java.util.Optional;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.access.Intervention;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.Verdict;
import org.dragoman.dispatch.port.Audit;
import org.dragoman.dispatch.port.Sessions;
import reactor.core.publisher.Mono;

/** Whoever asked, or a supervisor, takes the request back or ends its session. Ignored once it has ended. */
public class CancelRequest {

    private final Audit audit;
    private final Sessions sessions;
    private final ApplyEvent applyEvent;

    public CancelRequest(Audit audit, Sessions sessions, ApplyEvent applyEvent) {
        this.audit = audit;
        this.sessions = sessions;
        this.applyEvent = applyEvent;
    }

    /** Empty for a request that this city does not have. */
    public Mono<Verdict> cancel(Caller by, RequestId request) {
        var city = by.city();
        return sessions.stateOf(city, request)
                .delayUntil(known -> by.role().overseesCity()
                        ? audit.note(by, Intervention.CANCEL, request.value(), "")
                        : Mono.empty())
                .flatMap(known -> applyEvent.apply(city, request, new SessionEvent.StaffEndsIt(), Optional.empty()));
    }
}
