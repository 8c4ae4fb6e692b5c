package org.dragoman.dispatch.port;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.explanation.KeptRequest;
import org.dragoman.dispatch.domain.explanation.Past;
import org.dragoman.dispatch.domain.request.RequestId;
import reactor.core.publisher.Mono;

/** What is kept of requests and people, to be told afterwards. */
public interface Explanations {

    /** Empty for a request that this city does not have. */
    Mono<KeptRequest> kept(CityId city, RequestId request);

    /**
     * Everybody who spoke the variety at any time of the request, and whom the pool ever proposed for it, with all facts
     * that held in that time.
     */
    Mono<Past> past(KeptRequest kept);
}
