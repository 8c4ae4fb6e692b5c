package org.dragoman.dispatch.port;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.matching.Queued;
import org.dragoman.dispatch.domain.request.RequestId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The line of waiting requests as PostgreSQL has it; the pool is made from it. */
public interface Queue {

    /** The place of a request in line, whatever its state; empty for one that this city does not have. */
    Mono<Queued> entry(CityId city, RequestId request);

    /** All that wait, first come first within their urgency. */
    Flux<Queued> waiting(CityId city);

    /** Those for whom fewer phones ring than their rung of the ladder allows, but at least one; in line. */
    Flux<RequestId> widening(CityId city);
}
