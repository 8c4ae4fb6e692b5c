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

/** A supervisor takes back an offer that rings: the phone stops, somebody else is asked. No miss for the interpreter. */
public class PullBackOffer {

    private final Audit audit;
    private final Sessions sessions;
    private final ApplyEvent applyEvent;

    public PullBackOffer(Audit audit, Sessions sessions, ApplyEvent applyEvent) {
        this.audit = audit;
        this.sessions = sessions;
        this.applyEvent = applyEvent;
    }

    /** Empty for a request that this city does not have. */
    public Mono<Verdict> pullBack(Caller by, RequestId request) {
        return sessions.stateOf(by.city(), request)
                .delayUntil(known -> audit.note(by, Intervention.PULL_BACK, request.value(), ""))
                .flatMap(known -> applyEvent.apply(by.city(), request, new SessionEvent.StaffPullsOfferBack(),
                        Optional.empty()));
    }
}
