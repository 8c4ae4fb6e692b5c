package org.dragoman.dispatch.port;

import java.util.Collection;
import java.util.List;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.FreeInterpreter;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.matching.Lease;
import org.dragoman.dispatch.domain.matching.Queued;
import org.dragoman.dispatch.domain.request.RequestId;
import reactor.core.publisher.Mono;

/**
 * Who is free and who waits, quick to ask and allowed to be wrong: it proposes, PostgreSQL decides, a sweep repairs.
 * Nothing in it names a person or a number.
 */
public interface Pool {

    /** So many names are on a page at most. */
    int PAGE = 50;

    Mono<Void> addWaiting(CityId city, Queued request);

    Mono<Void> removeWaiting(CityId city, VarietyTag variety, RequestId request);

    /** The requests that wait for these varieties, first come first within their urgency; a bounded page. */
    Mono<List<RequestId>> waiting(CityId city, Collection<VarietyTag> varieties);

    Mono<Void> addFree(CityId city, FreeInterpreter interpreter);

    /** Taken out of every variety's pool. */
    Mono<Void> removeFree(CityId city, InterpreterId interpreter);

    /** Free speakers of a variety, longest idle first; a bounded page. */
    Mono<List<InterpreterId>> free(CityId city, VarietyTag variety);

    /**
     * Leases the first of the ranking whom no other proposal holds, for at most 2 s; empty where all are held. Asked
     * twice with the same lease it gives the same answer. A pool that keeps no leases gives the first: then the commit
     * alone tells two proposals of one person apart.
     */
    Mono<InterpreterId> lease(CityId city, Lease lease, List<InterpreterId> ranking);

    /** Gives a lease back once the commit has decided: from then on PostgreSQL says whether the person is free. */
    Mono<Void> release(CityId city, Lease lease, InterpreterId interpreter);
}
