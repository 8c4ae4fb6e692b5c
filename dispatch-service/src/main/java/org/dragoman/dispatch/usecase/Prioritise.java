package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.port.Changes;
import org.dragoman.dispatch.port.Hint;
import org.dragoman.dispatch.port.Pool;
import org.dragoman.dispatch.port.Queue;
import org.dragoman.dispatch.port.Requests;
import org.dragoman.dispatch.domain.matching.Queued;
import reactor.core.publisher.Mono;

/** Gives an open request another urgency; one that waits gets its new place at once. */
public class Prioritise {

    private final Requests requests;
    private final Queue queue;
    private final Pool pool;
    private final MatchRequest matchRequest;
    private final Changes changes;

    public Prioritise(Requests requests, Queue queue, Pool pool, MatchRequest matchRequest, Changes changes) {
        this.requests = requests;
        this.queue = queue;
        this.pool = pool;
        this.matchRequest = matchRequest;
        this.changes = changes;
    }

    /** The state of the request; empty where it has ended or is not here. */
    public Mono<RequestState> prioritise(CityId city, RequestId request, Urgency urgency) {
        return requests.prioritise(city, request, urgency)
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
