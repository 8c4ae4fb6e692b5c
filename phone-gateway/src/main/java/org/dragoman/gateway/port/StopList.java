package org.dragoman.gateway.port;

import java.time.Duration;
import org.dragoman.gateway.domain.call.Leg;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Legs that are to end and have not ended yet. */
public interface StopList {

    /** What is due, put off by some seconds at the same time, so that one instance alone works on it. */
    Flux<Due> due();

    /** Looks at it again after the pause: words take time, and a lost hang-up is repeated. */
    Mono<Void> tried(Leg leg, Duration pause);

    /** @param tries how often the carrier was told before */
    record Due(Leg leg, int tries) {}
}
