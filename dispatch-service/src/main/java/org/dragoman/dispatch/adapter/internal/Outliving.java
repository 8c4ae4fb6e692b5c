package org.dragoman.dispatch.adapter.internal;

import reactor.core.publisher.Mono;

/**
 * Work that goes on when the one who asked hangs up. WebFlux cancels a request whose client is gone, and a cancelled
 * R2DBC transaction rolls back (by design since Spring 5.3), so what must become durable runs on a subscription of our
 * own and the HTTP answer only watches it.
 */
public final class Outliving {

    private Outliving() {}

    public static <T> Mono<T> client(Mono<T> work) {
        return Mono.deferContextual(context -> Mono.fromFuture(work.contextWrite(context).toFuture(), true));
    }
}
