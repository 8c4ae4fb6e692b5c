package org.dragoman.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An agency's own software asks for an interpreter, as `curl` would; what then happens on phones are scenarios. */
class DeskRequestTest {

    private static final Map<String, String> DESK = Map.of("desk", People.FLUSHING_DESK);

    private final Stack stack = Stack.running();
    private final Wall wall = stack.wall();
    private final Truth truth = stack.truth();
    private final Desk desk = stack.desk("nyc");

    @AfterEach
    void calm() {
        stack.calm();
    }

    @Test
    void whoeverBecomesFreeIsRungAtOnceWhenNobodyWas() {
        desk.availability(truth.interpreterId("1035"), "ON_BREAK");
        desk.availability(truth.interpreterId("1036"), "ON_BREAK");

        var request = desk.request("ko", People.FLUSHING, DESK);
        var seen = desk.see(request);
        assertThat(seen.path("state").asString()).isEqualTo("WAITING");
        assertThat(seen.path("position").asInt()).isEqualTo(1);
        assertThat(seen.path("onDuty").asInt()).as("nobody is promised").isZero();

        desk.availability(truth.interpreterId("1036"), "AVAILABLE");
        await("the one who is free now rings").atMost(Duration.ofSeconds(3))
                .until(() -> wall.isRinging(People.phoneOf("1036")));
        desk.availability(truth.interpreterId("1035"), "AVAILABLE");
    }

    @Test
    void theSameKeyAsksOnceAndAnotherBodyUnderItIsRefused() {
        var key = UUID.randomUUID().toString();
        var first = desk.ask("ru", People.FLUSHING, DESK, key);
        var again = desk.ask("ru", People.FLUSHING, DESK, key);
        assertThat(again.ok().path("id")).isEqualTo(first.ok().path("id"));
        assertThat(desk.ask("uk", People.FLUSHING, DESK, key).status()).isEqualTo(422);
    }

    @Test
    void aRequestThatCannotBeMetIsRefusedWithAProblem() {
        assertThat(desk.ask("xx-nonsense", People.FLUSHING, DESK, "a").status()).isBetween(400, 422);
        assertThat(desk.ask("zh", People.FLUSHING, DESK, "b").body().path("detail").asString()).isNotBlank();
        assertThat(desk.ask("es", "no-such-site", DESK, "c").status()).isBetween(400, 422);
        assertThat(desk.ask("es", People.FLUSHING, Map.of("desk", "555"), "d").status()).isBetween(400, 422);
    }
}
