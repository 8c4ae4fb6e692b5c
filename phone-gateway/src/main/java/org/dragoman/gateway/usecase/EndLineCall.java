package org.dragoman.gateway.usecase;

import java.time.Instant;
import org.dragoman.gateway.port.GatewayMetrics;
import org.dragoman.gateway.port.LineCalls;
import org.dragoman.gateway.port.LineCalls.LineCallKey;
import org.dragoman.gateway.port.LineCalls.Outcome;
import org.dragoman.gateway.port.Wake;
import reactor.core.publisher.Mono;

/** A resident's phone call is over: it is counted, and if it had become a leg, that leg has ended. */
public final class EndLineCall {

    private final LineCalls calls;
    private final GatewayMetrics metrics;
    private final Wake wake;

    public EndLineCall(LineCalls calls, GatewayMetrics metrics, Wake wake) {
        this.calls = calls;
        this.metrics = metrics;
        this.wake = wake;
    }

    public Mono<Void> end(LineCallKey call, Instant at) {
        return calls.end(call, at)
                .doOnNext(ending -> {
                    if (ending == LineCalls.Ending.LEFT_IN_MENU) {
                        metrics.lineCallSettled(call.city(), Outcome.LEFT);
                    }
                    wake.events();
                    wake.stops();
                })
                .then();
    }
}
