package org.dragoman.dispatch.adapter.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.limit.CallsToday;
import org.springframework.stereotype.Component;

/** Outgoing calls of the day and what they may be. Each instance shows the same figures: take the maximum, not the sum. */
@Component
public class LimitGauges {

    private final MultiGauge calls;
    private final MultiGauge most;
    private final Map<CityId, CallsToday> latest = new ConcurrentHashMap<>();

    LimitGauges(MeterRegistry registry) {
        calls = MultiGauge.builder("dragoman.calls.today").description("Outgoing calls that were ordered today")
                .register(registry);
        most = MultiGauge.builder("dragoman.calls.per.day").description("After so many a human is told")
                .register(registry);
    }

    public void show(CityId city, CallsToday today) {
        latest.put(city, today);
        calls.register(rows(CallsToday::calls), true);
        most.register(rows(shown -> shown.limit().callsPerDay()), true);
    }

    private List<Row<?>> rows(ToIntFunction<CallsToday> figure) {
        return latest.entrySet().stream().<Row<?>>map(entry -> Row.of(Tags.of("city", entry.getKey().value()),
                figure.applyAsInt(entry.getValue()))).toList();
    }
}
