package org.dragoman.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.port.Hire;
import org.dragoman.dispatch.usecase.AdmitLineCall.LineAnswer;
import org.dragoman.dispatch.usecase.AdmitLineCall.LineCall;
import org.junit.jupiter.api.Test;

/** Commands that piled up while nobody relayed. */
class RelayTest {

    private final Scene scene = new Scene();

    @Test
    void aPhonesCommandsLeaveInTheirOrderAndAllAtOnce() {
        scene.hire(1);
        var answer = scene.dispatch.admitLineCall.admit(new LineCall(UUID.randomUUID(),
                scene.dispatch.stage.lineOf(scene.city), Hire.CREOLE, false)).blockOptional().orElseThrow();
        var request = ((LineAnswer.Admitted) answer).admitted().request();
        scene.dispatch.cancelRequest.cancel(scene.desk(), request).block();
        assertThat(scene.dispatch.phones.kept(Command.class)).isEmpty();

        assertThat(scene.dispatch.relayCommands.relay(scene.city).block()).isEqualTo(3);
        var rung = scene.lastOffer().leg();
        assertThat(scene.dispatch.phones.kept(Command.class)).filteredOn(command -> command.leg().equals(rung))
                .hasExactlyElementsOfTypes(Command.Ring.class, Command.Stop.class);
    }
}
