package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.access.Intervention;
import org.dragoman.dispatch.domain.matching.Queued;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.port.Audit;
import org.dragoman.dispatch.port.Changes;
import org.dragoman.dispatch.port.Hint;
import org.dragoman.dispatch.port.Pool;
import org.dragoman.dispatch.port.Queue;
import org.dragoman.dispatch.port.Requests;
import reactor.core.publisher.Mono;

/** A supervisor raises or lowers a request that is open; one that waits gets its new place at once. */
public class ChangePriority {

    private final Audit audit;
    private final Requests requests;
    private final Queue queue;
    private final Pool pool;
    private final MatchRequest matchRequest;
    private final Changes changes;

    public ChangePriority(
            Audit audit, Requests requests, Queue queue, Pool pool, MatchRequest matchRequest, Changes changes) {
        this.audit = audit;
        this.requests = requests;
        this.queue = queue;
        this.pool = pool;
        this.matchRequest = matchRequest;
        this.changes = changes;
    }

    /** The state of the request; empty where it has ended or is not here. */
    public Mono<RequestState> change(Caller by, RequestId request, Urgency urgency) {
        var city = by.city();
        return audit.note(by, Intervention.PRIORITISE, request.value(), urgency.name())
                .then(requests.prioritise(city, request, urgency))
                .delayUntil(state -> state == RequestState.WAITING ? moveInLine(city, request) : Mono.empty())
                .doOnNext(state -> changes.tell(city, new Hint(Hint.Kind.REQUEST, request.toString())));
    }

    private Mono<Void> moveInLine(CityId city, RequestId request) {
        return queue.entry(city, request).filter(Queued::waits)
                .flatMap(queued -> pool.addWaiting(city, queued))
                .then(matchRequest.match(city, request))
                .then();
    }
}
