package org.dragoman.dispatch.adapter.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.wait.Calibration;
import org.springframework.stereotype.Component;

/**
 * What became of the last estimates of a wait: within + beyond + left = those whose time is up, at most 50 of each variety.
 * Promised is within ≥ 0.8 × (within + beyond). Each instance shows the same figures: take the maximum, not the sum.
 */
@Component
public class WaitGauges {

    private final MultiGauge estimates;
    private final Map<CityId, Map<VarietyTag, Calibration>> latest = new ConcurrentHashMap<>();

    WaitGauges(MeterRegistry registry) {
        estimates = MultiGauge.builder("dragoman.wait.estimates")
                .description("The last estimates of a wait, by what became of them").register(registry);
    }

    public void show(CityId city, Map<VarietyTag, Calibration> judged) {
        latest.put(city, judged);
        estimates.register(latest.entrySet().stream().flatMap(here -> here.getValue().entrySet().stream()
                .flatMap(entry -> rows(Tags.of("city", here.getKey().value(), "variety", entry.getKey().value()),
                        entry.getValue())))
                .toList(), true);
    }

    private static Stream<Row<?>> rows(Tags of, Calibration held) {
        return Stream.of(Row.of(of.and("outcome", "within"), held.within()),
                Row.of(of.and("outcome", "beyond"), held.beyond()), Row.of(of.and("outcome", "left"), held.left()));
    }
}
