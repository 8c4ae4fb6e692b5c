package org.dragoman.dispatch.port;

import org.dragoman.dispatch.domain.request.Admission;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.request.Idempotency;
import org.dragoman.dispatch.domain.request.Order;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.Urgency;
import reactor.core.publisher.Mono;

/** Where requests begin. */
public interface Requests {

    /** Commits the request with its idempotency key, its planned phones and its first ledger entry, or nothing. */
    Mono<Admission> admit(Order order);

    /** What was answered before under this key: the same request, or that the key was used for another. Empty where nothing. */
    Mono<Admission> earlier(CityId city, Idempotency key);

    /** Gives an open request another place in line; its state, or empty where it has ended or is not here. */
    Mono<RequestState> prioritise(CityId city, RequestId request, Urgency urgency);
}
