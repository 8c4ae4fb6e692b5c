package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.access.Intervention;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.port.Audit;
import reactor.core.publisher.Mono;

/** A supervisor raises or lowers a request that is open. */
public class ChangePriority {

    private final Audit audit;
    private final Prioritise prioritise;

    public ChangePriority(Audit audit, Prioritise prioritise) {
        this.audit = audit;
        this.prioritise = prioritise;
    }

    /** The state of the request; empty where it has ended or is not here. */
    public Mono<RequestState> change(Caller by, RequestId request, Urgency urgency) {
        return audit.note(by, Intervention.PRIORITISE, request.value(), urgency.name())
                .then(prioritise.prioritise(by.city(), request, urgency));
    }
}
