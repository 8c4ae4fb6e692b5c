package org.dragoman.gateway.domain.call;

import java.util.List;

/** What a signal does to a leg: webhooks come late, twice and out of order, so doing nothing is a normal answer. */
public sealed interface LegChange {

    record Changed(Leg leg, List<LegEvent> events) implements LegChange {
        public Changed {
            events = List.copyOf(events);
        }
    }

    record Ignored(Why why) implements LegChange {}

    /** Why a signal changes nothing. */
    enum Why {
        ALREADY_ENDED, LATE, REPEATED
    }
}
