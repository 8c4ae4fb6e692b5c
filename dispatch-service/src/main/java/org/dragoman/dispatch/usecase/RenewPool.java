package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.port.Interpreters;
import org.dragoman.dispatch.port.Pool;
import org.dragoman.dispatch.port.Queue;
import reactor.core.publisher.Mono;

/**
 * Has the pool made anew from the truth where it is missing, doubted or old. Every instance asks for it; one does it. True
 * where this call did.
 */
public class RenewPool {

    private final Queue queue;
    private final Interpreters interpreters;
    private final Pool pool;

    public RenewPool(Queue queue, Interpreters interpreters, Pool pool) {
        this.queue = queue;
        this.interpreters = interpreters;
        this.pool = pool;
    }

    public Mono<Boolean> renew(CityId city) {
        return pool.renew(city, queue.waiting(city), interpreters.allFree(city));
    }
}
