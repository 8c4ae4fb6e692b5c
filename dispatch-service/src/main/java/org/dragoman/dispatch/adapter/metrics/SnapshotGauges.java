package org.dragoman.dispatch.adapter.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.port.Snapshot;
import org.springframework.stereotype.Component;

/**
 * The state of a city as one SQL snapshot has it: requests by state (requested is their sum, invariant 7), waiting and
 * free by variety, the age of the oldest unsent command. Each instance shows the same figures: take the maximum, not the
 * sum.
 */
@Component
public class SnapshotGauges {

    private final MultiGauge requests;
    private final MultiGauge waiting;
    private final MultiGauge free;
    private final MultiGauge needHuman;
    private final MultiGauge outboxLag;
    private final Map<CityId, Snapshot> latest = new ConcurrentHashMap<>();

    SnapshotGauges(MeterRegistry registry) {
        requests = MultiGauge.builder("dragoman.requests").description("Requests by state").register(registry);
        waiting = MultiGauge.builder("dragoman.waiting").description("Waiting requests by variety").register(registry);
        free = MultiGauge.builder("dragoman.free").description("Free interpreters by variety").register(registry);
        needHuman = MultiGauge.builder("dragoman.need.human")
                .description("Open requests that supervisors are alerted to, by reason").register(registry);
        outboxLag = MultiGauge.builder("dragoman.outbox.lag").baseUnit("seconds")
                .description("Age of the oldest command that the gateway has not taken").register(registry);
    }

    public void show(CityId city, Snapshot snapshot) {
        latest.put(city, snapshot);
        requests.register(rows("state", Snapshot::requests), true);
        waiting.register(rows("variety", Snapshot::waiting), true);
        free.register(rows("variety", Snapshot::free), true);
        needHuman.register(rows("reason", Snapshot::needHuman), true);
        outboxLag.register(latest.entrySet().stream()
                .map(entry -> Row.of(Tags.of("city", entry.getKey().value()), entry.getValue().outboxLagSeconds()))
                .toList(), true);
    }

    private List<Row<?>> rows(String label, Function<Snapshot, Map<String, Long>> counts) {
        return latest.entrySet().stream()
                .flatMap(entry -> counts.apply(entry.getValue()).entrySet().stream()
                        .<Row<?>>map(count -> Row.of(
                                Tags.of("city", entry.getKey().value(), label, count.getKey()), count.getValue())))
                .toList();
    }
}
