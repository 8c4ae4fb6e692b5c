package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.access.Intervention;
import org.dragoman.dispatch.domain.interpreter.DoNotSend;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.port.Audit;
import org.dragoman.dispatch.port.Qualifications;
import reactor.core.publisher.Mono;

/** An interpreter may be sent to a place again; who is free is matched at once. */
public class LiftBar {

    private final Audit audit;
    private final Qualifications qualifications;
    private final MatchFreed matchFreed;

    public LiftBar(Audit audit, Qualifications qualifications, MatchFreed matchFreed) {
        this.audit = audit;
        this.qualifications = qualifications;
        this.matchFreed = matchFreed;
    }

    /** Empty for an interpreter whom this city does not have. */
    public Mono<InterpreterId> lift(Caller by, DoNotSend entry) {
        return audit.note(by, Intervention.SEND_AGAIN, entry.interpreter().value(), place(entry))
                .then(Mono.defer(() -> qualifications.lift(by.city(), entry)))
                .delayUntil(known -> matchFreed.match(by.city(), known));
    }

    static String place(DoNotSend entry) {
        return entry.site().map(SiteId::value).map(site -> entry.agency() + "/" + site)
                .orElse(entry.agency().value());
    }
}
