package org.dragoman.dispatch.port;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.FreeInterpreter;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What interpreters say of themselves. */
public interface Interpreters {

    /**
     * Takes effect at once, or after the present offer or call; the answer is the availability that holds now. Empty for
     * an interpreter whom this city does not have.
     */
    Mono<Availability> choose(CityId city, InterpreterId interpreter, Availability wanted);

    /** Whom a public number names; empty where this city has no such interpreter. */
    Mono<InterpreterId> numbered(CityId city, String publicNumber);

    /** May take calls again; empty for an interpreter whom this city does not have. */
    Mono<InterpreterId> reinstate(CityId city, InterpreterId interpreter);

    /** Ends every wrap-up whose time is over; gives those who became free. */
    Flux<InterpreterId> endWrapUps(CityId city);

    /** Those of the given who are free, with their varieties; the truth that the free index is made from. */
    Mono<FreeInterpreter> free(CityId city, InterpreterId interpreter);

    /** The version of the row of somebody who is not free; empty for who is, and for whom this city does not have. */
    Mono<Long> notFree(CityId city, InterpreterId interpreter);

    /** Read page by page: not all of one moment. */
    Flux<FreeInterpreter> allFree(CityId city);
}
