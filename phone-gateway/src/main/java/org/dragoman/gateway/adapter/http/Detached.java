package org.dragoman.gateway.adapter.http;

import reactor.core.publisher.Mono;

/**
 * Runs work on a subscription of our own. The HTTP server cancels a handler when its client hangs up, and R2DBC rolls
 * a cancelled transaction back: so the client only watches, and its leaving changes nothing.
 */
public final class Detached {

    private Detached() {}

    public static <T> Mono<T> run(Mono<T> work) {
        return Mono.defer(() -> Mono.fromFuture(work.toFuture(), true));
    }
}
