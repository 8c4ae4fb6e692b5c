package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.port.RequestViews;
import reactor.core.publisher.Mono;

/** Whether the caller may see a request, and so change it; somebody else's is as if it were not there. */
public class FindRequest {

    private final RequestViews views;

    public FindRequest(RequestViews views) {
        this.views = views;
    }

    public Mono<RequestId> find(Caller caller, RequestId request) {
        return views.site(caller.city(), request).filter(caller::mayAskFor).map(site -> request);
    }
}
