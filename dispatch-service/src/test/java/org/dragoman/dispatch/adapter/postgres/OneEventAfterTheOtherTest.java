package org.dragoman.dispatch.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.Verdict;
import org.dragoman.dispatch.port.OfferTrial;
import org.junit.jupiter.api.Test;

/** 1 is pressed while the desk's cancel is not yet committed: it waits for the cancel and is judged by what that left. */
class OneEventAfterTheOtherTest extends OfferTrial {

    private static final String CANCEL = """
            update dispatch.request
            set state = 'CANCELLED', end_reason = 'CANCELLED_BY_STAFF', ended_at = dispatch.clock(), deadline_at = null
            where city_id = ? and request_id = ?
            """;

    OneEventAfterTheOtherTest() {
        super(PgStage.shared());
    }

    @Test
    void pressOneWaitsForTheCancel() throws Exception {
        try (var beside = PgStage.shared().otherHands(); var watching = PgStage.shared().otherHands()) {
            beside.run("begin");
            beside.run(CANCEL, city.value(), request.value());
            var pressed = stage.sessions().apply(city, request,
                    new SessionEvent.OfferAccepted(offer.assignment(), 1), Optional.empty()).toFuture();
            watching.untilSomebodyWaitsForALock();
            beside.run("commit");
            assertThat(pressed.get()).isInstanceOf(Verdict.Ignored.class);
        }
        assertThat(stage.sessions().assignmentState(city, offer.assignment(), 1).block())
                .isEqualTo(AssignmentState.OFFERED);
    }
}
