package org.dragoman.dispatch.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.matching.Queued;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.junit.jupiter.api.Test;

/** First come first, with the head start of the urgency; whoever loses an interpreter does not lose the place. */
public abstract class QueueContract extends Trial {

    protected QueueContract(Stage stage) {
        super(stage);
    }

    private List<RequestId> line(CityId where) {
        return Objects.requireNonNull(stage.queue().waiting(where).sort(Queued.LINE).map(Queued::request)
                .collectList().block());
    }

    private RequestId later(Urgency urgency) {
        stage.advance(Duration.ofSeconds(1));
        return waiting(urgency);
    }

    @Test
    void urgencyFirstThenAge() {
        var first = later(Urgency.ROUTINE);
        var second = later(Urgency.ROUTINE);
        var pressing = later(Urgency.URGENT);
        var danger = later(Urgency.EMERGENCY);
        assertThat(line(city)).containsExactly(danger, pressing, first, second);
        assertThat(line(stage.foundCity())).isEmpty();
    }

    @Test
    void whoWaitsLongIsNotOvertakenForEver() {
        var patient = later(Urgency.ROUTINE);
        stage.advance(Urgency.URGENT.headStart());
        var pressing = later(Urgency.URGENT);
        var danger = later(Urgency.EMERGENCY);
        stage.advance(Urgency.EMERGENCY.headStart());
        var late = later(Urgency.EMERGENCY);
        assertThat(line(city)).containsExactly(danger, patient, pressing, late);
    }

    @Test
    void aRequestIsMovedInLineUntilItHasEnded() {
        var first = later(Urgency.ROUTINE);
        var second = later(Urgency.ROUTINE);
        assertThat(stage.requests().prioritise(city, second, Urgency.EMERGENCY).block())
                .isEqualTo(RequestState.WAITING);
        assertThat(line(city)).containsExactly(second, first);
        assertThat(stage.requests().prioritise(stage.foundCity(), first, Urgency.EMERGENCY).blockOptional()).isEmpty();
        told(second, new SessionEvent.StaffEndsIt());
        assertThat(stage.requests().prioritise(city, second, Urgency.ROUTINE).blockOptional()).isEmpty();
    }

    @Test
    void whoIsOfferedAnInterpreterWaitsNotAndComesBackToTheOldPlace() {
        var first = later(Urgency.ROUTINE);
        var second = later(Urgency.ROUTINE);
        var offer = offered(first);
        assertThat(line(city)).containsExactly(second);
        stage.advance(Duration.ofSeconds(5));
        told(first, new SessionEvent.OfferDeclined(offer.assignment(), 1));
        assertThat(line(city)).containsExactly(first, second);
    }

    @Test
    void aPlaceIsKnownWhateverBecameOfTheRequestButOnlyToItsCity() {
        var request = waiting(Urgency.URGENT);
        var entry = Objects.requireNonNull(stage.queue().entry(city, request).block());
        assertThat(entry)
                .isEqualTo(new Queued(request, Hire.skill(Hire.CREOLE), Urgency.URGENT, stage.now(),
                        Queued.FIRST_VERSION, true));
        told(request, new SessionEvent.StaffEndsIt());
        assertThat(stage.queue().entry(city, request).block()).isEqualTo(
                new Queued(request, Hire.skill(Hire.CREOLE), Urgency.URGENT, entry.since(), entry.version() + 1,
                        false));
        assertThat(stage.queue().entry(stage.foundCity(), request).blockOptional()).isEmpty();
    }
}
