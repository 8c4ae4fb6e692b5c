package org.dragoman.gateway.port;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Events that dispatch-service does not have yet; of each leg only the oldest is ever handed out. */
public interface EventOutbox {

    /** Leases what is due, so that no other instance sends it meanwhile. */
    Flux<OutgoingEvent> lease();

    Mono<Void> delivered(OutgoingEvent event);

    /** Not delivered: due again after a growing pause of at most some seconds. */
    Mono<Void> putBack(OutgoingEvent event);
}
