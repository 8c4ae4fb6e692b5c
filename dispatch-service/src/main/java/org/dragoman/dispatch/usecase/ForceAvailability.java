package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.access.Intervention;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.port.Audit;
import reactor.core.publisher.Mono;

/** A supervisor says it for an interpreter: somebody forgot to go off duty, or rang to say that they are back. */
public class ForceAvailability {

    private final Audit audit;
    private final ChooseAvailability chooseAvailability;

    public ForceAvailability(Audit audit, ChooseAvailability chooseAvailability) {
        this.audit = audit;
        this.chooseAvailability = chooseAvailability;
    }

    /** As {@link ChooseAvailability#choose}. */
    public Mono<Availability> force(Caller by, InterpreterId interpreter, Availability wanted) {
        return audit.note(by, Intervention.FORCE_AVAILABILITY, interpreter.value(), wanted.name())
                .then(Mono.defer(() -> chooseAvailability.choose(by.city(), interpreter, wanted)));
    }
}
