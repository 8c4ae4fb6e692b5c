package org.dragoman.gateway.adapter.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.dragoman.gateway.adapter.postgres.Housekeeping;
import org.dragoman.gateway.config.GatewayProperties;
import org.dragoman.gateway.port.PaceQueue;
import org.dragoman.gateway.port.RecordingBook;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gauges read from the database now and then: how many rings wait for the carrier, how old the oldest event is. */
@Component
public final class GaugeReadings {

    private final PaceQueue queue;
    private final Housekeeping housekeeping;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong recordsLeft = new AtomicLong();
    private final Duration recordsKept;
    private final Clock clock;
    private final AtomicReference<Double> lag = new AtomicReference<>(0.0);

    GaugeReadings(PaceQueue queue, Housekeeping housekeeping, RecordingBook recordings, GatewayProperties gateway,
            Clock clock, MeterRegistry meters) {
        this.queue = queue;
        this.housekeeping = housekeeping;
        this.recordsKept = gateway.callRecordsKept();
        this.clock = clock;
        Gauge.builder("dragoman.gateway.carrier.records.left", recordsLeft, AtomicLong::get)
                .description("Calls of which the carrier keeps a record for longer than it should, of all instances")
                .register(meters);
        Gauge.builder("dragoman.gateway.own.recordings", recordings, book -> book.current().count())
                .description("Sentences that cities have recorded themselves, as this instance plays them")
                .register(meters);
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
                .then(Mono.defer(() -> housekeeping.recordsLeft(clock.instant().minus(recordsKept))))
                .doOnNext(recordsLeft::set)
                .thenReturn(1L);
    }
}
