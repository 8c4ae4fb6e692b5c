package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.FreeInterpreter;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.port.Changes;
import org.dragoman.dispatch.port.Hint;
import org.dragoman.dispatch.port.Interpreters;
import org.dragoman.dispatch.port.Pool;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The other side of a match: an interpreter may have become free. Puts the person into the pool, then lets the requests
 * that wait for one of their varieties try, first come first.
 */
public class MatchFreed {

    private final Interpreters interpreters;
    private final Pool pool;
    private final MatchRequest matchRequest;
    private final Changes changes;

    public MatchFreed(Interpreters interpreters, Pool pool, MatchRequest matchRequest, Changes changes) {
        this.interpreters = interpreters;
        this.pool = pool;
        this.matchRequest = matchRequest;
        this.changes = changes;
    }

    public Mono<Void> match(CityId city, InterpreterId interpreter) {
        changes.tell(city, new Hint(Hint.Kind.INTERPRETER, interpreter.toString()));
        return interpreters.free(city, interpreter)
                .flatMap(free -> pool.addFree(city, free).then(tryWaiting(city, free)).thenReturn(true))
                .switchIfEmpty(Mono.defer(() -> takeOut(city, interpreter).thenReturn(false)))
                .then();
    }

    private Mono<Void> takeOut(CityId city, InterpreterId interpreter) {
        return interpreters.notFree(city, interpreter)
                .flatMap(version -> pool.removeFree(city, interpreter, version));
    }

    private Mono<Void> tryWaiting(CityId city, FreeInterpreter free) {
        return pool.waiting(city, free.skills())
                .flatMapMany(Flux::fromIterable)
                .concatMap(request -> matchRequest.match(city, request))
                .takeUntil(matched -> matched)
                .then();
    }
}
