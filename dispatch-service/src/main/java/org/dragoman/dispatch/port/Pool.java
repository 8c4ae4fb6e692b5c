package org.dragoman.dispatch.port;

import java.util.Collection;
import java.util.List;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.FreeInterpreter;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.matching.Demand;
import org.dragoman.dispatch.domain.matching.Lease;
import org.dragoman.dispatch.domain.matching.Queued;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.Skill;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Who is free and who waits, quick to ask and allowed to be wrong: it proposes, PostgreSQL decides, a sweep repairs.
 * Nothing in it names a person or a number.
 *
 * <p>
 * Each writing carries the version of the row that it was read from: what an older row says changes nothing, in whichever
 * order the two arrive, so that a late message neither hides somebody who is free again nor brings back who is gone.
 */
public interface Pool {

    /** So many of the free are proposed at most: enough to choose among, and few enough to be judged in a millisecond. */
    int FREE_PAGE = 20;

    /** So many of those in line are tried at most by whoever becomes free: the sweep tries those behind them. */
    int LINE_PAGE = 8;

    Mono<Void> addWaiting(CityId city, Queued request);

    Mono<Void> removeWaiting(CityId city, Skill skill, RequestId request, long version);

    /** The requests that wait for one of these skills, first come first within their urgency; a bounded page. */
    Mono<List<RequestId>> waiting(CityId city, Collection<Skill> skills);

    Mono<Void> addFree(CityId city, FreeInterpreter interpreter);

    /** Taken out of every skill's pool. */
    Mono<Void> removeFree(CityId city, InterpreterId interpreter, long version);

    /** Who is free and has the skill, longest idle first; a bounded page. Some of them may not fit the demand. */
    Mono<List<InterpreterId>> free(Demand demand);

    /**
     * Leases the first of the ranking whom no other proposal holds, for at most 2 s; empty where all are held. Asked
     * twice with the same lease it gives the same answer. A pool that keeps no leases gives the first: then the commit
     * alone tells two proposals of one person apart.
     */
    Mono<InterpreterId> lease(CityId city, Lease lease, List<InterpreterId> ranking);

    /** Gives a lease back once the commit has decided: from then on PostgreSQL says whether the person is free. */
    Mono<Void> release(CityId city, Lease lease, InterpreterId interpreter);

    /** Something could not be written: what is in here may be wrong until it has been made anew. */
    void doubt(CityId city);

    /**
     * Makes all of it anew from the truth where it is missing, doubted or old, and nobody else is at it: true where this
     * call did. Readers see the former until the new is whole; what is written meanwhile is in both. The two are
     * subscribed to only where there is something to do.
     */
    Mono<Boolean> renew(CityId city, Flux<Queued> waiting, Flux<FreeInterpreter> free);
}
