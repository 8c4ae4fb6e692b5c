package org.dragoman.dispatch.port;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.view.RequestView;
import reactor.core.publisher.Mono;

/** Requests as their desks see them. */
public interface RequestViews {

    /** Empty for a request that this city does not have. */
    Mono<RequestView> request(CityId city, RequestId request);

    /** Whose desks may see it; empty for a request that this city does not have. */
    Mono<SiteId> site(CityId city, RequestId request);
}
