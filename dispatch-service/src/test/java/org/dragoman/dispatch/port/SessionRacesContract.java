package org.dragoman.dispatch.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.Verdict;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Many who tell a session something at once, twice, or half: it counts once. */
public abstract class SessionRacesContract extends OfferTrial {

    private static final int MANY = 20;
    /** Enough that some are cancelled while `begin` is on its way. */
    private static final int IMPATIENT = 250;

    protected SessionRacesContract(Stage stage) {
        super(stage);
    }

    @Test
    void ofManyAcceptsAtOnceOneCounts() {
        var verdicts = Together.all(MANY, number -> tell(request, accepts(1)));
        assertThat(verdicts).filteredOn(Verdict.Changed.class::isInstance).hasSize(1);
        assertThat(offerState()).isEqualTo(AssignmentState.ACCEPTED);
    }

    @Test
    void acceptedAndDeclinedAtOnceIsOneOfTheTwo() {
        var verdicts = Together.all(2, number -> tell(request, number == 0 ? accepts(1) : declines()));
        assertThat(offerState()).isIn(AssignmentState.ACCEPTED, AssignmentState.DECLINED);
        var declined = offerState() == AssignmentState.DECLINED;
        assertThat(verdicts).filteredOn(Verdict.Changed.class::isInstance).hasSize(1);
        assertThat(state()).isEqualTo(declined ? RequestState.WAITING : RequestState.CONNECTING);
    }

    @Test
    void anEventIsAppliedOnceUnderItsId() {
        var rang = new SessionEvent.PhoneRang(offer.leg());
        var verdicts = Together.all(MANY,
                number -> stage.sessions().apply(city, request, rang, Optional.of("one event")));
        assertThat(verdicts).filteredOn(Verdict.Changed.class::isInstance).hasSize(1);
        assertThat(stage.sessions().apply(city, request, declines(), Optional.of("one event")).block())
                .isInstanceOf(Verdict.Ignored.class);
        assertThat(offerState()).isEqualTo(AssignmentState.OFFERED);
    }

    /** In no order is a suspended interpreter's phone left ringing (invariant 5). */
    @Test
    void anOfferMadeInTheMomentOfASuspensionDoesNotRing() {
        for (int number = 0; number < MANY; number++) {
            var asked = waiting();
            var proposal = proposal(city, asked, hire());
            Together.all(2, side -> side == 0
                    ? stage.sessions().suspend(city, proposal.candidate().id()).thenReturn(1)
                    : stage.matches().commit(proposal).thenReturn(1));
            assertThat(stage.sessions().assignmentState(city, proposal.assignment(), 1).blockOptional())
                    .isNotEqualTo(Optional.of(AssignmentState.OFFERED));
            assertThat(stage.sessions().stateOf(city, asked).block()).isEqualTo(RequestState.WAITING);
        }
    }

    /** Made before the end it is remembered, made after it it holds at once: in no order is it overwritten. */
    @Test
    void aChoiceMadeInTheMomentACallEndsIsNotLost() {
        for (int number = 0; number < MANY; number++) {
            var asked = waiting();
            var person = offered(asked).candidate().id();
            Together.all(2, side -> side == 0
                    ? stage.interpreters().choose(city, person, Availability.OFF_DUTY).then(Mono.just(1))
                    : tell(asked, new SessionEvent.StaffEndsIt()).thenReturn(1));
            assertThat(stage.availability(city, person)).isEqualTo(Availability.OFF_DUTY);
        }
    }

    @Test
    void anEventIdIsRememberedOnlyTogetherWithItsEffect() {
        for (int number = 0; number < IMPATIENT; number++) {
            var id = Optional.of("decline " + number);
            var event = new SessionEvent.OfferDeclined(offer.assignment(), number + 1L);
            Together.cancelled(number, stage.sessions().apply(city, request, event, id));
            stage.sessions().apply(city, request, event, id).block();
            assertThat(state()).as("declined, whether by the first or by the second").isEqualTo(RequestState.WAITING);
            offer = offered(request);
        }
    }
}
