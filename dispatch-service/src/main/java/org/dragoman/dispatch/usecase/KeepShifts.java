package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.port.Shifts;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Shifts begin and end availability, and people on call are asked when nobody on duty can be. Every instance does it. */
public class KeepShifts {

    private final Shifts shifts;
    private final MatchFreed matchFreed;

    public KeepShifts(Shifts shifts, MatchFreed matchFreed) {
        this.shifts = shifts;
        this.matchFreed = matchFreed;
    }

    /** What fails is told at the end. Whoever comes on duty is asked before anybody is called in. */
    public Mono<Void> keep(CityId city) {
        return Flux.concatDelayError(
                follow(city, shifts.turn(city)),
                follow(city, shifts.letGo(city)),
                follow(city, shifts.callIn(city))).then();
    }

    private Mono<Void> follow(CityId city, Flux<InterpreterId> moved) {
        return moved.concatMapDelayError(person -> matchFreed.match(city, person)).then();
    }
}
