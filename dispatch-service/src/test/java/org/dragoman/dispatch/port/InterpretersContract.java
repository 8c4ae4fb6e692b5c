package org.dragoman.dispatch.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.FreeInterpreter;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.matching.Proposal;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.TextWord;
import org.junit.jupiter.api.Test;

/** A choice holds at once, or after the call; nobody is pulled out of a call, and nobody is pushed back into the pool. */
public abstract class InterpretersContract extends Trial {

    protected InterpretersContract(Stage stage) {
        super(stage);
    }

    private Availability chooses(InterpreterId interpreter, Availability wanted) {
        return Objects.requireNonNull(stage.interpreters().choose(city, interpreter, wanted).block());
    }

    private boolean isFree(InterpreterId interpreter) {
        return stage.interpreters().free(city, interpreter).hasElement().blockOptional().orElseThrow();
    }

    /** Bridged, and over: the interpreter rests. */
    private InterpreterId afterACall(Runnable during) {
        var request = waiting();
        var offer = offered(request);
        told(request, new SessionEvent.OfferAccepted(offer.assignment(), 1));
        told(request, new SessionEvent.JoinedRoom(offer.leg()));
        during.run();
        told(request, new SessionEvent.StaffEndsIt());
        told(request, new SessionEvent.PhoneEnded(offer.leg(), LegEnd.HUNG_UP));
        return offer.candidate().id();
    }

    @Test
    void whoIsFreeMayChooseAtOnce() {
        var hire = somebody();
        var person = stage.hire(city, hire);
        var free = Objects.requireNonNull(stage.interpreters().free(city, person).block());
        assertThat(free).isEqualTo(new FreeInterpreter(person, Hire.skills(Hire.CREOLE), stage.now().minus(hire.idle()),
                free.version()));
        assertThat(stage.interpreters().notFree(city, person).blockOptional()).isEmpty();
        assertThat(chooses(person, Availability.ON_BREAK)).isEqualTo(Availability.ON_BREAK);
        assertThat(isFree(person)).isFalse();
        assertThat(stage.interpreters().notFree(city, person).block()).isEqualTo(free.version() + 1);
        assertThat(chooses(person, Availability.AVAILABLE)).isEqualTo(Availability.AVAILABLE);
        assertThat(stage.interpreters().allFree(city).map(FreeInterpreter::id).collectList().block())
                .containsExactly(person);
    }

    @Test
    void aChoiceDuringAnOfferHoldsAfterIt() {
        var request = waiting();
        var offer = offered(request);
        assertThat(chooses(offer.candidate().id(), Availability.OFF_DUTY)).isEqualTo(Availability.OFFERED);
        told(request, new SessionEvent.OfferDeclined(offer.assignment(), 1));
        assertThat(stage.availability(city, offer.candidate().id())).isEqualTo(Availability.OFF_DUTY);
    }

    private void rangOut(RequestId request, Proposal offer) {
        told(request, new SessionEvent.PhoneRang(offer.leg()));
        told(request, new SessionEvent.PhoneEnded(offer.leg(), LegEnd.NO_ANSWER));
    }

    @Test
    void whoLetsTwoPhoneCallsInARowRingOutHasABreakAndIsToldByTextMessage() {
        var somebody = somebody();
        var person = stage.hire(city, somebody);
        var first = waiting();
        var second = waiting();
        rangOut(first, asked(first, person));
        assertThat(stage.availability(city, person)).isEqualTo(Availability.AVAILABLE);
        assertThat(texts()).isEmpty();
        rangOut(second, asked(second, person));
        assertThat(stage.availability(city, person)).isEqualTo(Availability.ON_BREAK);
        assertThat(texts()).singleElement().satisfies(text -> {
            assertThat(text.request()).contains(second);
            assertThat(text.to()).contains(somebody.phone());
            assertThat(text.command()).asInstanceOf(type(Command.Text.class)).satisfies(words -> {
                assertThat(words.interpreter()).isEqualTo(person);
                assertThat(words.language()).isEqualTo("en");
                assertThat(words.word()).isEqualTo(TextWord.PUT_ON_BREAK);
            });
        });
    }

    /** What is to be sent as a text message; everything else is settled on the way. */
    private List<PendingCommand> texts() {
        var texts = new ArrayList<PendingCommand>();
        List<PendingCommand> claimed;
        do {
            claimed = Objects.requireNonNull(stage.outbox().claim(city, 100).collectList().block());
            claimed.forEach(pending -> stage.outbox().sent(city, pending.id()).block());
            claimed.stream().filter(pending -> pending.command() instanceof Command.Text).forEach(texts::add);
        } while (!claimed.isEmpty());
        return texts;
    }

    @Test
    void whoChoseDuringTheSecondRingIsToldNothing() {
        for (var wanted : List.of(Availability.AVAILABLE, Availability.ON_BREAK, Availability.OFF_DUTY)) {
            var person = hire();
            var first = waiting();
            rangOut(first, asked(first, person));
            var second = waiting();
            var offer = asked(second, person);
            chooses(person, wanted);
            rangOut(second, offer);
            assertThat(stage.availability(city, person)).isEqualTo(wanted);
            assertThat(texts()).isEmpty();
        }
    }

    @Test
    void anAnswerBeginsTheCountAnew() {
        var person = hire();
        var first = waiting();
        var second = waiting();
        var third = waiting();
        rangOut(first, asked(first, person));
        told(second, new SessionEvent.OfferDeclined(asked(second, person).assignment(), 1));
        rangOut(third, asked(third, person));
        assertThat(stage.availability(city, person)).isEqualTo(Availability.AVAILABLE);
    }

    @Test
    void whoSaysDuringTheSecondRingThatTheyAreThereIsBelieved() {
        var person = hire();
        var first = waiting();
        var second = waiting();
        rangOut(first, asked(first, person));
        var offer = asked(second, person);
        chooses(person, Availability.AVAILABLE);
        rangOut(second, offer);
        assertThat(stage.availability(city, person)).isEqualTo(Availability.AVAILABLE);
    }

    @Test
    void aPublicNumberNamesOnlyAnInterpreterOfTheCity() {
        var hire = somebody();
        var person = stage.hire(city, hire);
        assertThat(stage.interpreters().numbered(city, hire.publicNumber()).block()).isEqualTo(person);
        assertThat(stage.interpreters().numbered(stage.foundCity(), hire.publicNumber()).blockOptional()).isEmpty();
    }

    @Test
    void whoSpokeRestsAndIsFreeAgainByTheClock() {
        var person = afterACall(() -> {});
        assertThat(stage.availability(city, person)).isEqualTo(Availability.WRAP_UP);
        assertThat(stage.interpreters().endWrapUps(city).collectList().block()).isEmpty();
        stage.advance(Duration.ofSeconds(16));
        assertThat(stage.interpreters().endWrapUps(stage.foundCity()).collectList().block()).isEmpty();
        assertThat(stage.interpreters().endWrapUps(city).collectList().block()).containsExactly(person);
        assertThat(isFree(person)).isTrue();
    }

    @Test
    void theSuspendedAndThoseOfAnotherCityAreNotFree() {
        var person = hire();
        var there = stage.foundCity();
        assertThat(stage.interpreters().free(there, person).blockOptional()).isEmpty();
        assertThat(stage.interpreters().choose(there, person, Availability.OFF_DUTY).blockOptional()).isEmpty();
        assertThat(isFree(person)).isTrue();
        stage.suspend(city, person);
        assertThat(isFree(person)).isFalse();
        assertThat(stage.interpreters().notFree(city, person).blockOptional()).isPresent();
        assertThat(stage.interpreters().notFree(there, person).blockOptional()).isEmpty();
    }
}
