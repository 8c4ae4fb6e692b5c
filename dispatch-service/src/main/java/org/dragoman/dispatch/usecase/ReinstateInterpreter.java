package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.access.Intervention;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.port.Audit;
import org.dragoman.dispatch.port.Interpreters;
import reactor.core.publisher.Mono;

/** A suspension ends: whoever is free is asked again at once. */
public class ReinstateInterpreter {

    private final Audit audit;
    private final Interpreters interpreters;
    private final MatchFreed matchFreed;

    public ReinstateInterpreter(Audit audit, Interpreters interpreters, MatchFreed matchFreed) {
        this.audit = audit;
        this.interpreters = interpreters;
        this.matchFreed = matchFreed;
    }

    /** Empty for an interpreter whom this city does not have. */
    public Mono<InterpreterId> reinstate(Caller by, InterpreterId interpreter) {
        return audit.note(by, Intervention.REINSTATE, interpreter.value(), "")
                .then(Mono.defer(() -> interpreters.reinstate(by.city(), interpreter)))
                .delayUntil(known -> matchFreed.match(by.city(), known));
    }
}
