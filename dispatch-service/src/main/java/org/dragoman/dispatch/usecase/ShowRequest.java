package org.dragoman.dispatch.usecase;

import java.util.function.Predicate;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.view.RequestView;
import org.dragoman.dispatch.port.RequestViews;
import reactor.core.publisher.Mono;

/** A desk looks at a request, and how long it may take. Somebody else's is as if it were not there. */
public class ShowRequest {

    private final RequestViews views;
    private final EstimateWait estimateWait;

    public ShowRequest(RequestViews views, EstimateWait estimateWait) {
        this.views = views;
        this.estimateWait = estimateWait;
    }

    /**
     * @param estimated
     *            of which requests the wait is estimated, which costs more than all the rest
     */
    public Mono<RequestView> show(Caller caller, RequestId request, Predicate<RequestView> estimated) {
        return views.request(caller.city(), request)
                .filter(found -> caller.mayAskFor(new SiteId(found.site())))
                .flatMap(found -> estimated.test(found) ? estimated(caller, found) : Mono.just(found));
    }

    /** A wait that cannot be estimated now hides no request. */
    private Mono<RequestView> estimated(Caller caller, RequestView view) {
        return estimateWait.estimate(caller.city(), new RequestId(view.id())).map(view::with)
                .onErrorResume(unread -> Mono.empty()).defaultIfEmpty(view);
    }
}
