package org.dragoman.dispatch.usecase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.matching.Queued;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.VendorRing;
import org.dragoman.dispatch.port.Interpreters;
import org.dragoman.dispatch.port.Queue;
import org.dragoman.dispatch.port.Sessions;
import reactor.core.publisher.Flux;
import org.dragoman.dispatch.port.Vendors;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;

/**
 * Finds what wake-ups missed: overdue deadlines, wrap-ups that are over, pairs that could be matched. Every instance sweeps;
 * doing it twice is harmless. It believes no pool: what it finds and whom it asks comes from the truth.
 */
public class SweepCity {

    private static final int OVERDUE_AT_ONCE = 200;
    /** Few, because an interpreter who is just on the way to a call makes all who wait for the same look matchable. */
    static final int PAGE = 40;

    private final Sessions sessions;
    private final Interpreters interpreters;
    private final Queue queue;
    private final ApplyEvent applyEvent;
    private final MatchFreed matchFreed;
    private final MatchRequest sureMatch;
    /** Behind whom the next look begins, where a whole page could not be matched: nobody hides those behind for ever. */
    private final Map<CityId, Queued> reached = new ConcurrentHashMap<>();
    private final Vendors vendors;
    private final RingVendor ringVendor;

    /** @param sureMatch asks the truth who is free, whatever the pool says */
    public SweepCity(
            Sessions sessions, Interpreters interpreters, Queue queue, ApplyEvent applyEvent, MatchFreed matchFreed,
            MatchRequest sureMatch, Vendors vendors, RingVendor ringVendor) {
        this.sessions = sessions;
        this.interpreters = interpreters;
        this.queue = queue;
        this.applyEvent = applyEvent;
        this.matchFreed = matchFreed;
        this.sureMatch = sureMatch;
        this.vendors = vendors;
        this.ringVendor = ringVendor;
    }

    /** What fails is told at the end: one request that cannot be swept holds up no other. */
    public Mono<Void> sweep(CityId city) {
        return Flux.concatDelayError(reapOverdue(city), endWrapUps(city), matchMissed(city), widen(city),
                ringVendors(city)).then();
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

    private Mono<Void> matchMissed(CityId city) {
        return Mono.defer(() -> queue.matchable(city, Optional.ofNullable(reached.get(city)), PAGE))
                .flatMap(page -> Flux.fromIterable(page)
                        .concatMap(queued -> sureMatch.match(city, queued.request()).materialize())
                        .collectList()
                        .flatMap(tries -> goOn(city, page, tries)));
    }

    /** On and on while there is a whole page and somebody in it is matched; else the next sweep looks behind it. */
    private Mono<Void> goOn(CityId city, List<Queued> page, List<Signal<Boolean>> tries) {
        if (page.size() == PAGE && tries.stream().anyMatch(one -> Boolean.TRUE.equals(one.get()))) {
            return matchMissed(city).then(failureOf(tries));
        }
        if (page.size() == PAGE) {
            reached.put(city, page.getLast());
        } else {
            reached.remove(city);
        }
        return failureOf(tries);
    }

    private static Mono<Void> failureOf(List<Signal<Boolean>> tries) {
        return Flux.fromIterable(tries).mapNotNull(Signal::getThrowable).next().flatMap(Mono::error);
    }

    /** After all who wait have been tried: nobody's second phone rings before somebody else's first. */
    private Mono<Void> widen(CityId city) {
        return queue.widening(city).concatMapDelayError(request -> sureMatch.match(city, request)).then();
    }

    private Mono<Void> ringVendors(CityId city) {
        return vendors.wanting(city)
                .concatMapDelayError(request -> ringVendor.ring(city, request, VendorRing.Wish.LADDER)).then();
    }
}
