package org.dragoman.dispatch.port;

import java.util.Collection;
import java.util.List;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.matching.Candidate;
import org.dragoman.dispatch.domain.matching.Demand;
import org.dragoman.dispatch.domain.matching.MatchOutcome;
import org.dragoman.dispatch.domain.matching.Proposal;
import org.dragoman.dispatch.domain.request.RequestId;
import reactor.core.publisher.Mono;

/** The facts a match is made from, and the transaction that makes it true. */
public interface Matches {

    /** Empty where no further phone may ring for the request: it waits no more, or as many ring as its rung allows. */
    Mono<Demand> demand(CityId city, RequestId request);

    /**
     * Free interpreters whom nothing in the demand excludes now, longest idle first, at most {@link Pool#FREE_PAGE}: asked
     * where a full page of the pool shows nobody who may be asked.
     */
    Mono<List<InterpreterId>> fitting(Demand demand);

    Mono<List<Candidate>> candidates(CityId city, Collection<InterpreterId> interpreters);

    /** Re-checks the request, the interpreter's availability and qualification at database time, and commits all. */
    Mono<MatchOutcome> commit(Proposal proposal);
}
