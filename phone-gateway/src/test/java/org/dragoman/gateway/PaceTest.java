package org.dragoman.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.gateway.support.Eventually.eventually;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dragoman.gateway.support.Commands;
import org.dragoman.gateway.support.RunningGateway;
import org.dragoman.gateway.support.Script;
import org.dragoman.gateway.support.SharedGateway;
import org.junit.jupiter.api.Test;

/** The carrier takes one call a second: who waits for it, and who does not have to any more. */
class PaceTest {

    @Test
    void ringsLeaveAtThePaceTheMostUrgentFirstAndAWithdrawnOneNever() {
        try (var gateway = new RunningGateway(Map.of("dragoman.gateway.calls-per-second", 1))) {
            SharedGateway.ready(gateway);
            var script = new Script(gateway);
            var offers = IntStream.range(0, 4).mapToObj(i -> UUID.randomUUID()).toList();
            offers.forEach(leg -> gateway.command(Commands.offer(leg, null)));
            var agency = UUID.randomUUID();
            gateway.command(Commands.agency(agency, null));
            var withdrawn = offers.getLast();
            gateway.command(Commands.stop(withdrawn, null));
            eventually(() -> assertThat(script.events(withdrawn)).containsExactly("ENDED NEVER_RANG"));

            eventually(() -> assertThat(gateway.carrier.rings()).hasSize(4));
            assertThat(placesOf(gateway, agency)).as("the agency overtakes those who still waited").isLessThan(3);
            assertThat(gateway.carrier.ringsOf(withdrawn)).isEmpty();
            assertThat(gateway.carrier.seconds()).as("four calls take three seconds").isBetween(2.5, 10.0);
        }
    }

    @Test
    void whenTheAnchorEndsWhatWaitsForItsTurnIsNeverRungAndWhatRingsIsStopped() {
        try (var gateway = new RunningGateway(Map.of("dragoman.gateway.calls-per-second", 1))) {
            SharedGateway.ready(gateway);
            var script = new Script(gateway);
            var resident = script.resident();
            var offers = IntStream.range(0, 3).mapToObj(i -> UUID.randomUUID()).toList();
            offers.forEach(leg -> gateway.command(Commands.offer(leg, resident.leg())));
            var last = offers.getLast();
            script.lineStatus(resident.callSid(), "completed");

            eventually(() -> assertThat(script.events(last)).containsExactly("ENDED ANCHOR_ENDED"));
            assertThat(gateway.carrier.ringsOf(last)).isEmpty();
            eventually(() -> assertThat(gateway.carrier.made()).isNotEmpty().allSatisfy(
                    call -> assertThat(gateway.carrier.updates(call.sid())).isNotEmpty()));
        }
    }

    @Test
    void aNumberThatCannotBeReadHoldsUpNobody() {
        try (var gateway = new RunningGateway(Map.of("dragoman.gateway.calls-per-second", 1))) {
            SharedGateway.ready(gateway);
            var script = new Script(gateway);
            gateway.command(Commands.offer(UUID.randomUUID(), null));
            var garbled = UUID.randomUUID();
            gateway.command(Commands.offer(garbled, null));
            gateway.database.execute("update gateway.leg set to_cipher = reverse(to_cipher) where leg_id = '%s'"
                    .formatted(garbled));
            var next = UUID.randomUUID();
            gateway.command(Commands.offer(next, null));

            eventually(() -> assertThat(gateway.carrier.ringsOf(next)).hasSize(1));
            assertThat(gateway.carrier.ringsOf(garbled)).isEmpty();
            eventually(() -> assertThat(script.events(garbled)).containsExactly("ENDED NEVER_RANG"));
        }
    }

    private static int placesOf(RunningGateway gateway, UUID leg) {
        return List.copyOf(gateway.carrier.made()).indexOf(gateway.carrier.ringsOf(leg).getFirst());
    }
}
