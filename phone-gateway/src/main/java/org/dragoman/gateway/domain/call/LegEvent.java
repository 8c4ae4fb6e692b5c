package org.dragoman.gateway.domain.call;

import java.util.Optional;

/** What dispatch-service is told about a leg. */
public record LegEvent(Kind kind, Optional<EventReason> reason) {

    /** Contract dispatch-internal.yaml, LegEvent.kind. */
    public enum Kind {
        RINGING, ANSWERED, JOINED, LEFT, ENDED
    }

    static LegEvent plain(Kind kind) {
        return new LegEvent(kind, Optional.empty());
    }

    static LegEvent because(Kind kind, EventReason reason) {
        return new LegEvent(kind, Optional.of(reason));
    }
}
