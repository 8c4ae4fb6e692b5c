package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.complaint.ComplaintReference;
import org.dragoman.dispatch.domain.complaint.Filing;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.port.Changes;
import org.dragoman.dispatch.port.Complaints;
import org.dragoman.dispatch.port.Hint;
import org.dragoman.dispatch.port.Identities;
import org.dragoman.dispatch.port.Sessions;
import reactor.core.publisher.Mono;

/** A caller says after the call that they did not understand their interpreter: supervisors see it on the board. */
public class FileComplaint {

    private static final int DRAWS = 20;

    private final Sessions sessions;
    private final Complaints complaints;
    private final Changes changes;
    private final Identities identities;

    public FileComplaint(Sessions sessions, Complaints complaints, Changes changes, Identities identities) {
        this.sessions = sessions;
        this.complaints = complaints;
        this.changes = changes;
        this.identities = identities;
    }

    /** What the caller is told to ask after it with; said twice it is one. Empty for a call that is not known. */
    public Mono<ComplaintReference> file(CityId city, LegId leg) {
        return sessions.requestOf(city, leg).flatMap(request -> file(city, request, DRAWS));
    }

    private Mono<ComplaintReference> file(CityId city, RequestId request, int draws) {
        return complaints.file(city, request, identities.complaint()).flatMap(filing -> switch (filing) {
            case Filing.Filed(var reference, var again) -> {
                if (!again) {
                    changes.tell(city, new Hint(Hint.Kind.REQUEST, request.toString()));
                }
                yield Mono.just(reference);
            }
            case Filing.ReferenceTaken taken when draws > 1 -> file(city, request, draws - 1);
            case Filing.ReferenceTaken taken ->
                Mono.error(new IllegalStateException("Every drawn reference was taken"));
            case Filing.UnknownRequest unknown -> Mono.empty();
        });
    }
}
