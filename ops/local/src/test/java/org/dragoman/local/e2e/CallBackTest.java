package org.dragoman.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Don Ernesto cannot hold the line: he is called back once there is an interpreter. */
class CallBackTest {

    private final Stack stack = Stack.running();
    private final Wall wall = stack.wall();
    private final Truth truth = stack.truth();
    private final Desk desk = stack.desk("nyc");

    @AfterEach
    void calm() {
        stack.calm();
    }

    @Test
    void thePersonIsRungOnceTheInterpreterHasPressedOneAndTheDeskAfterThem() {
        var request = desk.callBack("es", People.FLUSHING, People.DON_ERNESTO, Duration.ofHours(1));
        var interpreter = wall.ringing("interpreter", People.speaking("es"));
        assertThat(wall.isRinging(People.DON_ERNESTO)).as("nobody is rung for nothing").isFalse();
        wall.answer(interpreter);
        wall.press(interpreter, "1");
        ringsForErnesto();
        assertThat(wall.isRinging(People.FLUSHING_DESK)).as("the desk comes last").isFalse();
        wall.answer(People.DON_ERNESTO);

        wall.awaitConference(Set.of(interpreter, People.DON_ERNESTO, People.FLUSHING_DESK));
        desk.awaitState(request, "IN_SESSION");
        wall.hangUp(People.DON_ERNESTO);
        wall.awaitSilence();
        desk.awaitState(request, "COMPLETED");
        assertThat(numbersKeptFor(request)).isEqualTo("0");
    }

    @Test
    void whoDoesNotWantToTalkEndsItAndTheDeskReadsWhy() {
        var request = desk.callBack("es", People.FLUSHING, People.DON_ERNESTO, Duration.ofHours(1));
        var interpreter = wall.ringing("interpreter", People.speaking("es"));
        wall.answer(interpreter);
        wall.press(interpreter, "1");
        ringsForErnesto();
        wall.decline(People.DON_ERNESTO);

        desk.awaitState(request, "ABANDONED");
        assertThat(truth.endReason(request)).isEqualTo("RESIDENT_NOT_REACHED");
        wall.awaitSilence();
        assertThat(numbersKeptFor(request)).isEqualTo("0");
    }

    private void ringsForErnesto() {
        await("he is called back").atMost(Wall.SOON).until(() -> wall.isRinging(People.DON_ERNESTO));
    }

    private String numbersKeptFor(String request) {
        return truth.list("select count(*) from dispatch.leg where request_id = ?::uuid and number_cipher is not null",
                request).getFirst();
    }
}
