package org.dragoman.dispatch.usecase;

import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.VendorRing;
import org.dragoman.dispatch.port.Interpreters;
import org.dragoman.dispatch.port.Pool;
import org.dragoman.dispatch.port.Queue;
import org.dragoman.dispatch.port.Sessions;
import reactor.core.publisher.Flux;
import org.dragoman.dispatch.port.Vendors;
import reactor.core.publisher.Mono;

/**
 * Finds what wake-ups missed: overdue deadlines, wrap-ups that are over, free people and waiting requests that the pool
 * has lost, pairs that could be matched. Every instance sweeps; doing it twice is harmless.
 */
public class SweepCity {

    private static final int OVERDUE_AT_ONCE = 200;

    private final Sessions sessions;
    private final Interpreters interpreters;
    private final Queue queue;
    private final Pool pool;
    private final ApplyEvent applyEvent;
    private final MatchFreed matchFreed;
    private final MatchRequest matchRequest;
    private final Vendors vendors;
    private final RingVendor ringVendor;

    public SweepCity(
            Sessions sessions, Interpreters interpreters, Queue queue, Pool pool, ApplyEvent applyEvent,
            MatchFreed matchFreed, MatchRequest matchRequest, Vendors vendors, RingVendor ringVendor) {
        this.sessions = sessions;
        this.interpreters = interpreters;
        this.queue = queue;
        this.pool = pool;
        this.applyEvent = applyEvent;
        this.matchFreed = matchFreed;
        this.matchRequest = matchRequest;
        this.vendors = vendors;
        this.ringVendor = ringVendor;
    }

    /** What fails is told at the end: one request that cannot be swept holds up no other. */
    public Mono<Void> sweep(CityId city) {
        return Flux.concatDelayError(reapOverdue(city), endWrapUps(city), refill(city), matchWaiting(city), widen(city),
                ringVendors(city))
                .then();
    }

    private Mono<Void> reapOverdue(CityId city) {
        return sessions.overdue(city, OVERDUE_AT_ONCE)
                .concatMapDelayError(request -> applyEvent.apply(
                        city, request, new SessionEvent.DeadlinePassed(), Optional.empty()))
                .then();
    }

    private Mono<Void> endWrapUps(CityId city) {
        return interpreters.endWrapUps(city).concatMapDelayError(freed -> matchFreed.match(city, freed)).then();
    }

    private Mono<Void> refill(CityId city) {
        return interpreters.allFree(city).concatMapDelayError(free -> pool.addFree(city, free))
                .thenMany(queue.waiting(city)).concatMapDelayError(queued -> pool.addWaiting(city, queued))
                .then();
    }

    /** After all who wait have been tried: nobody's second phone rings before somebody else's first. */
    private Mono<Void> widen(CityId city) {
        return queue.widening(city).concatMapDelayError(request -> matchRequest.match(city, request)).then();
    }

    private Mono<Void> ringVendors(CityId city) {
        return vendors.wanting(city)
                .concatMapDelayError(request -> ringVendor.ring(city, request, VendorRing.Wish.LADDER)).then();
    }

    private Mono<Void> matchWaiting(CityId city) {
        return queue.waiting(city).concatMapDelayError(queued -> matchRequest.match(city, queued.request())).then();
    }
}
