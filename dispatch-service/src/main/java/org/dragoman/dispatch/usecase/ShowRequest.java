package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.view.RequestView;
import org.dragoman.dispatch.port.RequestViews;
import reactor.core.publisher.Mono;

/** A desk looks at a request. Somebody else's is as if it were not there. */
public class ShowRequest {

    private final RequestViews views;

    public ShowRequest(RequestViews views) {
        this.views = views;
    }

    public Mono<RequestView> show(Caller caller, RequestId request) {
        return views.request(caller.city(), request)
                .filter(found -> caller.mayAskFor(new SiteId(found.site())));
    }
}
