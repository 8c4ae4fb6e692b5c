package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.session.Change;
import org.dragoman.dispatch.domain.session.VendorRing;
import org.dragoman.dispatch.port.Pool;
import org.dragoman.dispatch.port.Queue;
import reactor.core.publisher.Mono;

/** After a change: a request that waits again goes back in line and is matched at once; one that ended leaves it. A vendor's
 * line is rung where the search has come so far. */
public class SeekInterpreter {

    private final Queue queue;
    private final Pool pool;
    private final MatchRequest matchRequest;
    private final RingVendor ringVendor;

    public SeekInterpreter(Queue queue, Pool pool, MatchRequest matchRequest, RingVendor ringVendor) {
        this.queue = queue;
        this.pool = pool;
        this.matchRequest = matchRequest;
        this.ringVendor = ringVendor;
    }

    public Mono<Void> seek(CityId city, RequestId request, Change change) {
        return inLine(city, request, change).then(Mono.defer(() -> change.seeksVendor()
                ? ringVendor.ring(city, request, VendorRing.Wish.LADDER).then()
                : Mono.empty()));
    }

    private Mono<Void> inLine(CityId city, RequestId request, Change change) {
        if (change.seeksInterpreter()) {
            return stand(city, request).then(matchRequest.match(city, request)).then();
        }
        return change.end().isEmpty() && !change.isTakenByVendor() ? Mono.empty() : stand(city, request);
    }

    /** In line or out of it, as the row is now: it may have moved on since the change. */
    private Mono<Void> stand(CityId city, RequestId request) {
        return queue.entry(city, request).flatMap(entry -> entry.waits()
                ? pool.addWaiting(city, entry)
                : pool.removeWaiting(city, entry.skill(), request, entry.version()));
    }
}
