package org.dragoman.dispatch.usecase;

import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.port.Changes;
import org.dragoman.dispatch.port.DutyCalls;
import org.dragoman.dispatch.port.Hint;
import org.dragoman.dispatch.port.Identities;
import reactor.core.publisher.Mono;

/** Somebody on the duty line has no PIN: the phone that is registered for that number rings, or nothing does. */
public class CallBackOnDuty {

    private final DutyCalls calls;
    private final Identities identities;
    private final Changes changes;

    public CallBackOnDuty(DutyCalls calls, Identities identities, Changes changes) {
        this.calls = calls;
        this.identities = identities;
        this.changes = changes;
    }

    /** Whether a phone will ring is told to nobody. */
    public Mono<Void> callBack(CityId city, UUID call) {
        var ring = identities.leg();
        return calls.callBack(city, call, ring).filter(ordered -> ordered)
                .doOnNext(ordered -> changes.tell(city, new Hint(Hint.Kind.COMMAND, ring.toString())))
                .then();
    }
}
