package org.dragoman.dispatch.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.matching.Proposal;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.junit.jupiter.api.BeforeEach;

/** A request whose first offer, of epoch 1, rings at somebody. */
public abstract class OfferTrial extends Trial {

    protected RequestId request;
    protected Proposal offer;

    protected OfferTrial(Stage stage) {
        super(stage);
        this.request = waiting();
        this.offer = offered(request);
    }

    @BeforeEach
    void anOfferOfEpochOneRings() {
        assertThat(state()).isEqualTo(RequestState.RINGING);
        assertThat(offerState()).isEqualTo(AssignmentState.OFFERED);
    }

    final RequestState state() {
        return state(request);
    }

    final AssignmentState offerState() {
        return Objects.requireNonNull(stage.sessions().assignmentState(city, offer.assignment(), 1).block());
    }

    final SessionEvent accepts(long epoch) {
        return new SessionEvent.OfferAccepted(offer.assignment(), epoch);
    }

    final SessionEvent declines() {
        return new SessionEvent.OfferDeclined(offer.assignment(), 1);
    }
}
