package org.dragoman.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Montréal works in French, on the same installation. */
class FrenchCityTest {

    private final Stack stack = Stack.running();
    private final Wall wall = stack.wall();
    private final Truth truth = stack.truth();

    @AfterEach
    void calm() {
        stack.calm();
    }

    @Test
    void aResidentIsGreetedInFrenchAndTheInterpreterIsAskedInFrench() {
        wall.dial(People.ROSELINE, People.MONTREAL_LINE);
        wall.awaitHeard(People.ROSELINE, "fr");
        wall.press(People.ROSELINE, "5");

        var interpreter = wall.ringing("interpreter", People.speaking("ht"));
        assertThat(interpreter).startsWith("+1514").isNotEqualTo(People.phoneOf("2004"));
        wall.answer(interpreter);
        wall.awaitHeard(interpreter, "fr");
        wall.press(interpreter, "1");

        wall.awaitConference(Set.of(People.ROSELINE, interpreter, People.MONTREAL_AGENCY));
        var request = truth.newestRequest();
        wall.hangUp(interpreter);
        wall.hangUp(People.ROSELINE);
        wall.awaitSilence();
        truth.awaitState(request, "COMPLETED", Wall.SOON);
    }

    @Test
    void neitherCitySeesARequestOfTheOther() {
        var request = stack.desk("montreal").request("es", People.COTE_DES_NEIGES,
                Map.of("desk", People.COTE_DES_NEIGES_DESK));
        assertThat(stack.desk("montreal").http().get("/api/v1/requests/" + request).status()).isEqualTo(200);
        assertThat(stack.desk("nyc").http().get("/api/v1/requests/" + request).status()).isEqualTo(404);
        assertThat(stack.desk("nyc").cancel(request).status()).isEqualTo(404);
    }
}
