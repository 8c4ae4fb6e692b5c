package org.dragoman.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An agency's own software asks for an interpreter, as `curl` would. */
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
    void deskInterpreterAndResidentHearEachOther() {
        var request = desk.request("es", People.FLUSHING,
                Map.of("desk", People.FLUSHING_DESK, "resident", People.DON_ERNESTO));
        var interpreter = accept("es");
        wall.habits(People.DON_ERNESTO, Map.of("byItself", true));

        wall.awaitConference(Set.of(People.FLUSHING_DESK, interpreter, People.DON_ERNESTO));
        desk.awaitState(request, "IN_SESSION");
        wall.habits(People.DON_ERNESTO, Map.of("byItself", false));
        wall.hangUp(People.FLUSHING_DESK);

        wall.awaitSilence();
        desk.awaitState(request, "COMPLETED");
    }

    @Test
    void twoWhoDeclineAreFollowedByAThird() {
        var request = desk.request("cmn", People.FLUSHING, DESK);
        var asked = new HashSet<String>();
        for (int i = 0; i < 2; i++) {
            var interpreter = wall.ringing("interpreter", People.speaking("cmn"));
            assertThat(asked.add(interpreter)).as("%s is asked once only", interpreter).isTrue();
            decline(interpreter, i == 0);
        }
        var third = accept("cmn");

        assertThat(asked).doesNotContain(third);
        wall.awaitConference(Set.of(People.FLUSHING_DESK, third));
        assertThat(truth.offers(request)).hasSize(3).element(2).asString().contains("CONNECTED");
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

    private String accept(String language) {
        var interpreter = wall.ringing("interpreter", People.speaking(language));
        wall.answer(interpreter);
        wall.press(interpreter, "1");
        return interpreter;
    }

    private void decline(String interpreter, boolean byKey) {
        if (byKey) {
            wall.answer(interpreter);
            wall.press(interpreter, "2");
        } else {
            wall.decline(interpreter);
        }
    }
}
