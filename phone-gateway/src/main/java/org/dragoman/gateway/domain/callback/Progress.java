package org.dragoman.gateway.domain.callback;

import org.dragoman.gateway.domain.call.LegSignal;

/** A carrier's status in our own words. */
public sealed interface Progress {

    /** It concerns the leg. */
    record Signal(LegSignal signal) implements Progress {}

    /** Known, and without meaning for us (queued, initiated, mute, …). */
    record Ignored() implements Progress {}

    /** Not known; counted, because it may be new at the carrier. Its text is not kept. */
    record Unknown() implements Progress {}
}
