package org.dragoman.dispatch.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.port.OfferTrial;
import org.junit.jupiter.api.Test;

/** Two interpreters in one seat are refused by the table itself, whoever writes them and whatever was locked before. */
class LastGuardsTest extends OfferTrial {

    /** The same seat for somebody with another phone. */
    private static final String ANOTHER_IN_THE_SEAT = """
            insert into dispatch.assignment (city_id, assignment_id, request_id, seat, epoch, interpreter_id, phone_key,
                state, offered_at, accepted_at, deadline_at)
            select city_id, gen_random_uuid(), request_id, seat, epoch + 1, interpreter_id, sha256('another'::bytea),
                'ACCEPTED', offered_at, offered_at, offered_at + interval '1 minute'
            from dispatch.assignment where city_id = ? and assignment_id = ?
            """;

    LastGuardsTest() {
        super(PgStage.shared());
    }

    @Test
    void aSeatIsTakenOnce() throws Exception {
        stage.sessions().apply(city, request, new SessionEvent.OfferAccepted(offer.assignment(), 1), Optional.empty())
                .block();
        try (var owner = PgStage.shared().otherHands()) {
            assertThatThrownBy(() -> owner.run(ANOTHER_IN_THE_SEAT, city.value(), offer.assignment().value()))
                    .rootCause().hasMessageContaining("assignment_one_taken_per_seat");
        }
    }
}
