package org.dragoman.gateway.usecase;

import org.dragoman.gateway.domain.callback.CarrierReport;
import org.dragoman.gateway.port.GatewayMetrics;
import org.dragoman.gateway.port.Legs;
import org.dragoman.gateway.port.Wake;
import reactor.core.publisher.Mono;

/** What the carrier reports is durable, with all that follows from it, before the carrier is answered. */
public final class KeepReport {

    private final Legs legs;
    private final GatewayMetrics metrics;
    private final Wake wake;

    public KeepReport(Legs legs, GatewayMetrics metrics, Wake wake) {
        this.legs = legs;
        this.metrics = metrics;
        this.wake = wake;
    }

    public Mono<Legs.Effect> keep(CarrierReport report) {
        return legs.keep(report)
                .doOnNext(kept -> metrics.report(report.source().name(), kept.effect()))
                .doOnNext(this::wakeFor)
                .map(Legs.Kept::effect);
    }

    /** Most reports stop nothing, and each knock is a look at the stop list. */
    private void wakeFor(Legs.Kept kept) {
        if (kept.effect() == Legs.Effect.CHANGED) {
            wake.events();
        }
        if (kept.stopsPhones()) {
            wake.stops();
        }
    }
}
