package org.dragoman.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.dispatch.domain.request.RequestState;
import org.junit.jupiter.api.Test;

/** A caller who says that somebody is in danger comes before all others. */
class DangerTest {

    private final Scene scene = new Scene();

    @Test
    void isServedBeforeWhoCameEarlier() {
        var patient = scene.calls();
        var hurt = scene.callsInDanger();
        scene.hire(1);
        assertThat(scene.state(hurt.request())).isEqualTo(RequestState.RINGING);
        assertThat(scene.state(patient.request())).isEqualTo(RequestState.WAITING);
    }
}
