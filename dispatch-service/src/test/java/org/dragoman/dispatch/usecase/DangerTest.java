package org.dragoman.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.Urgency;
import org.junit.jupiter.api.Test;

/** A caller who says that somebody is in danger comes before all others. */
class DangerTest {

    private final Scene scene = new Scene();

    private Optional<Urgency> urgency(RequestId request) {
        return scene.dispatch.stage.queue().entry(scene.city, request).map(queued -> queued.urgency()).blockOptional();
    }

    private void inDanger(LegId leg) {
        scene.dispatch.reportDanger.report(scene.city, leg).block();
    }

    @Test
    void isServedBeforeWhoCameEarlier() {
        var patient = scene.calls();
        var hurt = scene.calls();
        inDanger(hurt.anchor());
        scene.hire(1);
        assertThat(scene.state(hurt.request())).isEqualTo(RequestState.RINGING);
        assertThat(scene.state(patient.request())).isEqualTo(RequestState.WAITING);
    }

    @Test
    void saidTwiceItIsNotedOnce() {
        var hurt = scene.calls();
        inDanger(hurt.anchor());
        var once = scene.dispatch.stage.queue().entry(scene.city, hurt.request()).block();
        inDanger(hurt.anchor());
        assertThat(scene.dispatch.stage.queue().entry(scene.city, hurt.request()).block()).isEqualTo(once);
    }

    @Test
    void whoHasHungUpIsNotRaised() {
        var gone = scene.calls();
        scene.hangsUp(gone.anchor());
        inDanger(gone.anchor());
        inDanger(new LegId(new UUID(4, 2)));
        assertThat(urgency(gone.request())).contains(Urgency.ROUTINE);
    }
}
