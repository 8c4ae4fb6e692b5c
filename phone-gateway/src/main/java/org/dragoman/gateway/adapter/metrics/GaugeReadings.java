package org.dragoman.gateway.adapter.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.dragoman.gateway.adapter.postgres.Housekeeping;
import org.dragoman.gateway.port.PaceQueue;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gauges read from the database now and then: how many rings wait for the carrier, how old the oldest event is. */
@Component
public final class GaugeReadings {

    private final PaceQueue queue;
    private final Housekeeping housekeeping;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicReference<Double> lag = new AtomicReference<>(0.0);

    GaugeReadings(PaceQueue queue, Housekeeping housekeeping, MeterRegistry meters) {
        this.queue = queue;
        this.housekeeping = housekeeping;
        Gauge.builder("dragoman.gateway.pace.queue", waiting, AtomicLong::get)
                .description("Rings that wait for the carrier's pace, of all instances")
                .register(meters);
        Gauge.builder("dragoman.gateway.event.lag", lag, AtomicReference::get)
                .description("How long the oldest event for dispatch-service has waited, of all instances")
                .baseUnit("seconds")
                .register(meters);
    }

    public Mono<Long> read() {
        return queue.length().doOnNext(waiting::set)
                .then(housekeeping.eventLag())
                .doOnNext(lag::set)
                .thenReturn(1L);
    }
}
