package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.access.Intervention;
import org.dragoman.dispatch.domain.interpreter.DoNotSend;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.port.Audit;
import org.dragoman.dispatch.port.Qualifications;
import reactor.core.publisher.Mono;

/** An agency, or a resident by way of it, does not want to be sent this interpreter any more. */
public class BarFromPlace {

    private final Audit audit;
    private final Qualifications qualifications;

    public BarFromPlace(Audit audit, Qualifications qualifications) {
        this.audit = audit;
        this.qualifications = qualifications;
    }

    /** Empty where this city has no such interpreter, agency or site. */
    public Mono<InterpreterId> bar(Caller by, DoNotSend entry, DoNotSend.Reason reason) {
        return audit.note(by, Intervention.DO_NOT_SEND, entry.interpreter().value(), detail(entry, reason))
                .then(Mono.defer(() -> qualifications.bar(by.city(), entry, reason)));
    }

    private static String detail(DoNotSend entry, DoNotSend.Reason reason) {
        return LiftBar.place(entry) + " " + reason.code();
    }
}
