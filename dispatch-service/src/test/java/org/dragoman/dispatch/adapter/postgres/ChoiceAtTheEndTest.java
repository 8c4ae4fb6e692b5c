package org.dragoman.dispatch.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.port.OfferTrial;
import org.junit.jupiter.api.Test;

/** "Off duty" is pressed, and not yet committed, as the call ends: the end waits for it and does not overwrite it. */
class ChoiceAtTheEndTest extends OfferTrial {

    private static final String CHOOSE = """
            update dispatch.interpreter set chosen_next = 'OFF_DUTY' where city_id = ? and interpreter_id = ?
            """;

    ChoiceAtTheEndTest() {
        super(PgStage.shared());
    }

    @Test
    void theEndWaitsForTheChoice() throws Exception {
        var person = offer.candidate().id();
        try (var beside = PgStage.shared().otherHands(); var watching = PgStage.shared().otherHands()) {
            beside.run("begin");
            beside.run(CHOOSE, city.value(), person.value());
            var end = stage.sessions().apply(city, request, new SessionEvent.StaffEndsIt(), Optional.empty())
                    .toFuture();
            watching.untilSomebodyWaitsForALock();
            beside.run("commit");
            end.get();
        }
        assertThat(stage.availability(city, person)).isEqualTo(Availability.OFF_DUTY);
    }
}
