package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.port.Queue;
import org.dragoman.dispatch.port.Sessions;
import reactor.core.publisher.Mono;

/**
 * A caller pressed the key that says somebody is in danger: the request comes before all that are not an emergency.
 * Whom to call for help the caller is told by the gateway; nobody is ever called for them.
 */
public class ReportDanger {

    private final Sessions sessions;
    private final Queue queue;
    private final Prioritise prioritise;

    public ReportDanger(Sessions sessions, Queue queue, Prioritise prioritise) {
        this.sessions = sessions;
        this.queue = queue;
        this.prioritise = prioritise;
    }

    /** Said twice it changes nothing more, nor does it for a call that has ended or is not known. */
    public Mono<Void> report(CityId city, LegId leg) {
        return sessions.requestOf(city, leg)
                .flatMap(request -> queue.entry(city, request))
                .filter(queued -> queued.urgency() != Urgency.EMERGENCY)
                .flatMap(queued -> prioritise.prioritise(city, queued.request(), Urgency.EMERGENCY))
                .then();
    }
}
