package org.dragoman.dispatch.port;

import java.util.Optional;
import reactor.core.publisher.Mono;

/** The gateway, which knows how a carrier does it. */
public interface Phones {

    /** Empty result: kept. A reason: refused for good. An error: not known to be kept, send it again. */
    Mono<Optional<String>> send(PendingCommand command);
}
