package org.dragoman.dispatch.usecase;

import java.util.UUID;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.access.Intervention;
import org.dragoman.dispatch.domain.limit.CallsToday;
import org.dragoman.dispatch.domain.limit.LimitStep;
import org.dragoman.dispatch.port.Audit;
import org.dragoman.dispatch.port.Limits;
import reactor.core.publisher.Mono;

/** A supervisor lets the rest of the day go on without the limit. */
public class LiftLimit {

    /** Neither a request nor an interpreter is meant. */
    private static final UUID THE_CITY = new UUID(0, 0);

    private final Audit audit;
    private final Limits limits;

    public LiftLimit(Audit audit, Limits limits) {
        this.audit = audit;
        this.limits = limits;
    }

    /** @return how it stands then; done twice it is done once */
    public Mono<CallsToday> lift(Caller by) {
        return limits.today(by.city())
                .delayUntil(today -> audit.note(by, Intervention.LIFT_LIMIT, THE_CITY, today.day().toString()))
                .delayUntil(today -> limits.take(by.city(), today.day(), LimitStep.LIFTED))
                .flatMap(lifted -> limits.today(by.city()));
    }
}
