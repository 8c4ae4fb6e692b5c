package org.dragoman.dispatch.port;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.request.RequestId;
import reactor.core.publisher.Mono;

/** Callers who did not understand their interpreter. */
public interface Complaints {

    /** True where it is new: said twice it is one complaint. False for a request that this city does not have, too. */
    Mono<Boolean> file(CityId city, RequestId request);

    /** True where it was open. */
    Mono<Boolean> followUp(CityId city, RequestId request);
}
