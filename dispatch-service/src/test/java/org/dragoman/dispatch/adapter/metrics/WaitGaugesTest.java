package org.dragoman.dispatch.adapter.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.wait.Calibration;
import org.junit.jupiter.api.Test;

class WaitGaugesTest {

    private static final CityId CITY = new CityId("nyc");
    private static final VarietyTag CREOLE = new VarietyTag("ht");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final WaitGauges gauges = new WaitGauges(registry);

    private double shown(String outcome) {
        return registry.get("dragoman.wait.estimates").tags("city", "nyc", "variety", "ht", "outcome", outcome).gauge()
                .value();
    }

    @Test
    void whatIsShownIsTheLatest() {
        gauges.show(CITY, Map.of(CREOLE, new Calibration(1, 0, 0, 1)));
        gauges.show(new CityId("montreal"), Map.of());
        gauges.show(CITY, Map.of(CREOLE, new Calibration(33, 7, 2, 0.82)));
        assertThat(shown("within")).isEqualTo(33);
        assertThat(shown("beyond")).isEqualTo(7);
        assertThat(shown("left")).isEqualTo(2);
    }
}
