package org.dragoman.dispatch.port;

import org.dragoman.dispatch.domain.request.Admission;
import org.dragoman.dispatch.domain.request.Order;
import reactor.core.publisher.Mono;

/** Where requests begin. */
public interface Requests {

    /** Commits the request with its idempotency key, its planned phones and its first ledger entry, or nothing. */
    Mono<Admission> admit(Order order);
}
