package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.view.RequestView;
import org.dragoman.dispatch.port.RequestViews;
import reactor.core.publisher.Mono;

/**
 * A request that the caller may see; somebody else's is as if it were not there. Without an estimate of the wait, which
 * costs more than all the rest: for whoever goes on to change it.
 */
public class FindRequest {

    private final RequestViews views;

    public FindRequest(RequestViews views) {
        this.views = views;
    }

    public Mono<RequestView> find(Caller caller, RequestId request) {
        return views.request(caller.city(), request).filter(found -> caller.mayAskFor(new SiteId(found.site())));
    }
}
