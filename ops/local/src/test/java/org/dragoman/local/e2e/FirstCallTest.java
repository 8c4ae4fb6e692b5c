package org.dragoman.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A resident who speaks Haitian Creole calls the city. */
class FirstCallTest {

    private static final Set<String> EXPIRED_SUSPENDED_OR_ON_BREAK = Set.of("+12125551006", "+12125551007",
            "+12125551008");

    private final Stack stack = Stack.running();
    private final Wall wall = stack.wall();
    private final Truth truth = stack.truth();

    @AfterEach
    void calm() {
        stack.calm();
    }

    @Test
    void theResidentACertifiedInterpreterAndTheAgencyHearEachOther() {
        wall.dial(People.MIRLANDE, People.NYC_LINE);
        wall.awaitHeard(People.MIRLANDE, "ht");
        wall.press(People.MIRLANDE, "3");

        var interpreter = wall.ringing("interpreter", People.speaking("ht"));
        assertThat(interpreter).isNotIn(EXPIRED_SUSPENDED_OR_ON_BREAK);
        wall.answer(interpreter);
        wall.press(interpreter, "1");
        wall.awaitConference(Set.of(People.MIRLANDE, interpreter, People.NYC_AGENCY));

        var request = truth.newestRequest();
        assertThat(truth.state(request)).isEqualTo("IN_SESSION");
        wall.hangUp(People.MIRLANDE);
        wall.awaitSilence();
        truth.awaitState(request, "COMPLETED", Wall.SOON);
        truth.awaitNothingStuck(Wall.SOON);
    }

    @Test
    void aResidentWhoGivesUpEndsTheRingAtOnce() {
        wall.dial(People.MIRLANDE, People.NYC_LINE);
        wall.press(People.MIRLANDE, "3");
        wall.ringing("interpreter", People.speaking("ht"));
        var request = truth.newestRequest();

        wall.hangUp(People.MIRLANDE);

        wall.awaitSilence();
        truth.awaitState(request, "ABANDONED", Wall.SOON);
    }
}
