package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.port.Changes;
import org.dragoman.dispatch.port.Complaints;
import org.dragoman.dispatch.port.Hint;
import org.dragoman.dispatch.port.Sessions;
import reactor.core.publisher.Mono;

/** A caller pressed the key, after the call, that says they did not understand their interpreter. */
public class FileComplaint {

    private final Sessions sessions;
    private final Complaints complaints;
    private final Changes changes;

    public FileComplaint(Sessions sessions, Complaints complaints, Changes changes) {
        this.sessions = sessions;
        this.complaints = complaints;
        this.changes = changes;
    }

    /** Said twice it is one; nothing for a call that is not known. */
    public Mono<Void> file(CityId city, LegId leg) {
        return sessions.requestOf(city, leg)
                .flatMap(request -> complaints.file(city, request).filter(fresh -> fresh)
                        .doOnNext(fresh -> changes.tell(city, new Hint(Hint.Kind.REQUEST, request.toString()))))
                .then();
    }
}
