package org.dragoman.dispatch.port;

import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.matching.Queued;
import org.dragoman.dispatch.domain.request.RequestId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The line of waiting requests as PostgreSQL has it; the pool is made from it. */
public interface Queue {

    /** The place of a request in line and whether it still waits; empty for one that this city does not have. */
    Mono<Queued> entry(CityId city, RequestId request);

    /** All that wait, in no order of theirs. Read page by page: not all of one moment. */
    Flux<Queued> waiting(CityId city);

    /**
     * Those who wait although somebody who is free, qualified and not cooling down could be asked for them; in line, a page
     * of at most {@code limit}, behind {@code after}. It may name some who cannot be matched after all, but it misses
     * nobody who can.
     */
    Mono<List<Queued>> matchable(CityId city, Optional<Queued> after, int limit);

    /**
     * Those for whom fewer phones ring than their rung of the ladder allows, but at least one, and for whom somebody could
     * be asked; in line, a bounded page.
     */
    Flux<RequestId> widening(CityId city);
}
