package org.dragoman.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.gateway.support.Eventually.eventually;
import static org.dragoman.gateway.support.Script.attribute;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.dragoman.gateway.support.RunningGateway;
import org.dragoman.gateway.support.Script;
import org.dragoman.gateway.support.SharedGateway;
import org.junit.jupiter.api.Test;

/**
 * The carrier tells the end of a caller's call twice at the same moment: as what the phone does next, and as the end of a
 * call to one of our numbers, which it tells only once. Neither may be refused because of the other.
 */
class EndToldTwiceTest {

    private static final int CALLERS = 60;
    private static final RunningGateway GATEWAY = SharedGateway.get();

    private final Script script = new Script(GATEWAY);

    @Test
    void neitherStandsInTheWayOfTheOther() {
        var residents = IntStream.range(0, CALLERS).mapToObj(one -> script.resident()).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            residents.stream().flatMap(resident -> List.of(
                    CompletableFuture.runAsync(() -> script.lineStatus(resident.callSid(), "completed"), threads),
                    CompletableFuture.runAsync(() -> hangsUp(resident), threads)).stream()).toList()
                    .forEach(CompletableFuture::join);
        }
        eventually(() -> assertThat(residents).allSatisfy(resident -> assertThat(script.events(resident.leg()))
                .endsWith("ENDED HUNG_UP")));
    }

    private void hangsUp(Script.Resident resident) {
        script.ask(attribute(resident.room(), "action"), resident.callSid(), Map.of("CallStatus", "completed"));
    }
}
