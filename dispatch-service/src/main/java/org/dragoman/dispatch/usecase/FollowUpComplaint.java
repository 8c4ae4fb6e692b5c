package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.access.Intervention;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.port.Audit;
import org.dragoman.dispatch.port.Changes;
import org.dragoman.dispatch.port.Complaints;
import org.dragoman.dispatch.port.Hint;
import reactor.core.publisher.Mono;

/** A supervisor has looked into a caller's complaint: it leaves the board. */
public class FollowUpComplaint {

    private final Audit audit;
    private final Complaints complaints;
    private final Changes changes;

    public FollowUpComplaint(Audit audit, Complaints complaints, Changes changes) {
        this.audit = audit;
        this.complaints = complaints;
        this.changes = changes;
    }

    /** False where there is none that is open. */
    public Mono<Boolean> followUp(Caller by, RequestId request) {
        return audit.note(by, Intervention.FOLLOW_UP, request.value(), "")
                .then(complaints.followUp(by.city(), request))
                .doOnNext(done -> changes.tell(by.city(), new Hint(Hint.Kind.REQUEST, request.toString())));
    }
}
