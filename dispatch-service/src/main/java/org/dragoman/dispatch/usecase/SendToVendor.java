package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.access.Intervention;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.session.VendorRing;
import org.dragoman.dispatch.port.Audit;
import org.dragoman.dispatch.port.Sessions;
import reactor.core.publisher.Mono;

/**
 * A supervisor has a vendor rung now, whatever the ladder says; from then on vendors are rung one after the other. The
 * city's own interpreters are tried all the same, and whoever answers first is in.
 */
public class SendToVendor {

    private final Audit audit;
    private final Sessions sessions;
    private final RingVendor ringVendor;

    public SendToVendor(Audit audit, Sessions sessions, RingVendor ringVendor) {
        this.audit = audit;
        this.sessions = sessions;
        this.ringVendor = ringVendor;
    }

    /** Empty for a request that this city does not have. */
    public Mono<VendorRing> send(Caller by, RequestId request) {
        return sessions.stateOf(by.city(), request)
                .delayUntil(known -> audit.note(by, Intervention.SEND_TO_VENDOR, request.value(), ""))
                .flatMap(known -> ringVendor.ring(by.city(), request, VendorRing.Wish.SUPERVISOR));
    }
}
