package org.dragoman.dispatch.usecase;

import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.port.Outbox;
import org.dragoman.dispatch.port.PendingCommand;
import org.dragoman.dispatch.port.Phones;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sends committed commands to the gateway. A command that may or may not have arrived is sent again under the same id;
 * the gateway executes it once. A ring that the gateway refuses has ended: nobody waits for the time-out of a phone that
 * will never ring.
 */
public class RelayCommands {

    private static final int AT_ONCE = 50;

    private final Outbox outbox;
    private final Phones phones;
    private final ApplyEvent applyEvent;

    public RelayCommands(Outbox outbox, Phones phones, ApplyEvent applyEvent) {
        this.outbox = outbox;
        this.phones = phones;
        this.applyEvent = applyEvent;
    }

    /**
     * How many were sent. Goes on while the outbox may have more that is due: behind a full page, or for a phone whose
     * command has just left.
     */
    public Mono<Long> relay(CityId city) {
        return outbox.claim(city, AT_ONCE).collectList()
                .flatMap(page -> Flux.fromIterable(page).flatMapSequential(this::send, 8).collectList()
                        .flatMap(released -> released.contains(true) || page.size() == AT_ONCE && !released.isEmpty()
                                ? relay(city).map(more -> released.size() + more)
                                : Mono.just((long) released.size())));
    }

    /** Whether the phone's next command may leave now; empty where this one may not have arrived. */
    private Mono<Boolean> send(PendingCommand command) {
        return phones.send(command)
                .flatMap(refusal -> refusal
                        .map(reason -> refused(command, reason).thenReturn(true))
                        .orElseGet(() -> outbox.sent(command.city(), command.id())))
                .onErrorResume(unsent -> Mono.empty());
    }

    private Mono<Void> refused(PendingCommand command, String reason) {
        return endUnmadeRing(command, reason)
                .then(outbox.refused(command.city(), command.id(), reason));
    }

    private Mono<Void> endUnmadeRing(PendingCommand command, String reason) {
        if (!(command.command() instanceof Command.Ring ring)) {
            return Mono.empty();
        }
        var end = LegEnd.ANCHOR_ENDED.name().equals(reason) ? LegEnd.ANCHOR_ENDED : LegEnd.NEVER_RANG;
        return applyEvent
                .apply(command.city(), command.request().orElseThrow(), new SessionEvent.PhoneEnded(ring.leg(), end),
                        Optional.of("refused:" + command.id()))
                .then();
    }
}
