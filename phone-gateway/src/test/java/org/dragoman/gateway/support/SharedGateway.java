package org.dragoman.gateway.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.gateway.support.Eventually.eventually;

import org.jspecify.annotations.Nullable;

/** One gateway for all tests that do not break it. */
public final class SharedGateway {

    private static @Nullable RunningGateway running;

    private SharedGateway() {}

    public static synchronized RunningGateway get() {
        var gateway = running;
        if (gateway == null) {
            gateway = new RunningGateway();
            ready(gateway);
            running = gateway;
        }
        return gateway;
    }

    public static void ready(RunningGateway gateway) {
        eventually(() -> assertThat(gateway.get("/actuator/health/readiness").statusCode()).isEqualTo(200));
    }
}
