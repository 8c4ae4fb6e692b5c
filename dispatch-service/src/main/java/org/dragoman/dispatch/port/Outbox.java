package org.dragoman.dispatch.port;

import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Commands to the gateway, committed with the decision that made them. */
public interface Outbox {

    /**
     * Takes due commands for a few seconds, so that no other instance sends them meanwhile; oldest first, and of each
     * phone only the first that is not settled.
     */
    Flux<PendingCommand> claim(CityId city, int limit);

    /** Settles it; true where that lets the phone's next command leave. One committed meanwhile has a hint of its own. */
    Mono<Boolean> sent(CityId city, UUID command);

    /** The gateway refused for good: kept for the ledger, never sent again. */
    Mono<Void> refused(CityId city, UUID command, String reason);
}
