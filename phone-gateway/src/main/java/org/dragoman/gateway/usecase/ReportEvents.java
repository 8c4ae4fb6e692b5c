package org.dragoman.gateway.usecase;

import org.dragoman.gateway.port.DispatchDesk;
import org.dragoman.gateway.port.EventOutbox;
import org.dragoman.gateway.port.OutgoingEvent;
import reactor.core.publisher.Mono;

/** Tells dispatch-service what happened, each leg's events in order, again and again until it has them. */
public final class ReportEvents {

    private static final int AT_ONCE = 16;

    private final EventOutbox outbox;
    private final DispatchDesk desk;

    public ReportEvents(EventOutbox outbox, DispatchDesk desk) {
        this.outbox = outbox;
        this.desk = desk;
    }

    /** @return how many were delivered */
    public Mono<Long> report() {
        return outbox.lease().flatMap(this::deliver, AT_ONCE).filter(delivered -> delivered).count();
    }

    private Mono<Boolean> deliver(OutgoingEvent event) {
        return desk.report(event)
                .then(outbox.delivered(event))
                .thenReturn(true)
                .onErrorResume(failure -> outbox.putBack(event).thenReturn(false));
    }
}
