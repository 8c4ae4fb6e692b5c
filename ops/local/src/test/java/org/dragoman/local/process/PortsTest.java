package org.dragoman.local.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void aTakenPortIsNamedWithTheSettingThatChangesIt() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.requireFree(taken.getLocalPort(), "the board", "BOARD_PORT"))
                    .isInstanceOf(StackException.class)
                    .hasMessage(
                            "Port %d, wanted by the board, is taken; stop the program that listens there or set BOARD_PORT.",
                            taken.getLocalPort());
        }
    }

    @Test
    void aFreePortIsFree() {
        assertThatCode(() -> Ports.requireFree(Ports.free(), "x", "X")).doesNotThrowAnyException();
    }
}
