package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.access.Intervention;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.port.Audit;
import org.dragoman.dispatch.port.Sessions;
import org.dragoman.dispatch.port.Suspension;
import reactor.core.publisher.Mono;

/** An interpreter takes no calls until reinstated. What rings stops at once and somebody else is asked. */
public class SuspendInterpreter {

    private final Audit audit;
    private final Sessions sessions;
    private final MatchFreed matchFreed;
    private final FollowChange followChange;

    public SuspendInterpreter(Audit audit, Sessions sessions, MatchFreed matchFreed, FollowChange followChange) {
        this.audit = audit;
        this.sessions = sessions;
        this.matchFreed = matchFreed;
        this.followChange = followChange;
    }

    /** Empty for an interpreter whom this city does not have. */
    public Mono<Suspension> suspend(Caller by, InterpreterId interpreter) {
        return audit.note(by, Intervention.SUSPEND, interpreter.value(), "")
                .then(Mono.defer(() -> sessions.suspend(by.city(), interpreter)))
                .delayUntil(done -> matchFreed.match(by.city(), interpreter))
                .delayUntil(done -> follow(by, done));
    }

    private Mono<Void> follow(Caller by, Suspension done) {
        return switch (done) {
            case Suspension.Withdrawn it -> followChange.follow(by.city(), it.request(), it.change());
            case Suspension.NothingRang nothing -> Mono.empty();
        };
    }
}
