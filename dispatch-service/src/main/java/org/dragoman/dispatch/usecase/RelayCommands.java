package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.port.Outbox;
import org.dragoman.dispatch.port.PendingCommand;
import org.dragoman.dispatch.port.Phones;
import reactor.core.publisher.Mono;

/**
 * Sends committed commands to the gateway. A command that may or may not have arrived is sent again under the same id;
 * the gateway executes it once.
 */
public class RelayCommands {

    private static final int AT_ONCE = 50;

    private final Outbox outbox;
    private final Phones phones;

    public RelayCommands(Outbox outbox, Phones phones) {
        this.outbox = outbox;
        this.phones = phones;
    }

    /** How many were sent. */
    public Mono<Long> relay(CityId city) {
        return outbox.claim(city, AT_ONCE).flatMapSequential(this::send, 8).count();
    }

    private Mono<PendingCommand> send(PendingCommand command) {
        return phones.send(command)
                .flatMap(refusal -> refusal
                        .map(reason -> outbox.refused(command.city(), command.id(), reason))
                        .orElseGet(() -> outbox.sent(command.city(), command.id())))
                .thenReturn(command)
                .onErrorResume(unsent -> Mono.empty());
    }
}
