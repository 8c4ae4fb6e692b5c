package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.view.RequestView;
import reactor.core.publisher.Mono;

/** A desk looks at a request, and how long it may take. */
public class ShowRequest {

    private final FindRequest findRequest;
    private final EstimateWait estimateWait;

    public ShowRequest(FindRequest findRequest, EstimateWait estimateWait) {
        this.findRequest = findRequest;
        this.estimateWait = estimateWait;
    }

    public Mono<RequestView> show(Caller caller, RequestId request) {
        return findRequest.find(caller, request)
                .flatMap(found -> found.seeks() ? estimated(caller, found) : Mono.just(found));
    }

    /** A wait that cannot be estimated now hides no request. */
    private Mono<RequestView> estimated(Caller caller, RequestView view) {
        return estimateWait.estimate(caller.city(), new RequestId(view.id())).map(view::with)
                .onErrorResume(unread -> Mono.empty()).defaultIfEmpty(view);
    }
}
