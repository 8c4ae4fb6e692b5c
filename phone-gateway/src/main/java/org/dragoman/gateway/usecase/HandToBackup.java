package org.dragoman.gateway.usecase;

import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.line.Line;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.domain.script.Scripts;
import org.dragoman.gateway.port.GatewayMetrics;
import org.dragoman.gateway.port.LineCalls;
import org.dragoman.gateway.port.LineCalls.LineCallKey;
import org.dragoman.gateway.port.LineCalls.Outcome;
import reactor.core.publisher.Mono;

/**
 * A caller is handed to people, and counted so. Nobody waits for the count: where it cannot be kept now, it is made
 * good when the backup call is over ({@link FinishBackup}).
 */
public final class HandToBackup {

    private final LineCalls calls;
    private final GatewayMetrics metrics;

    public HandToBackup(LineCalls calls, GatewayMetrics metrics) {
        this.calls = calls;
        this.metrics = metrics;
    }

    public Mono<Script> hand(String callSid, Line line, Language words) {
        return calls.settle(new LineCallKey(line.city(), callSid), Outcome.BACKUP)
                .filter(first -> first)
                .doOnNext(first -> metrics.lineCallSettled(line.city(), Outcome.BACKUP))
                .onErrorComplete()
                .thenReturn(Scripts.toBackup(line, words));
    }
}
