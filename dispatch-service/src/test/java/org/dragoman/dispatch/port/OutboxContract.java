package org.dragoman.dispatch.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.matching.Proposal;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.Timing;
import org.junit.jupiter.api.Test;

/** Each command is handed out until it is settled, to one taker at a time, and a phone's commands in their order. */
public abstract class OutboxContract extends Trial {

    private static final int MANY = 20;

    /** Longer than any taker keeps a command to itself. */
    private static final Duration UNTIL_AGAIN = Duration.ofSeconds(10);

    protected OutboxContract(Stage stage) {
        super(stage);
    }

    private List<PendingCommand> claimed(int limit) {
        return Objects.requireNonNull(stage.outbox().claim(city, limit).collectList().block());
    }

    private List<PendingCommand> claimed() {
        return claimed(100);
    }

    private List<PendingCommand> claimedFor(LegId leg) {
        return claimed().stream().filter(pending -> pending.command().leg().equals(leg)).toList();
    }

    /** Whether that let the phone's next command leave. */
    private boolean sent(PendingCommand command) {
        return Boolean.TRUE.equals(stage.outbox().sent(city, command.id()).block());
    }

    /** Two commands for one phone: ring it, then stop it; and one for the caller's: stop it. */
    private Proposal rungAndStopped() {
        var request = waiting();
        var proposal = offered(request);
        told(request, new SessionEvent.StaffEndsIt());
        return proposal;
    }

    @Test
    void aCommandSaysWhichPhoneAndWhoCalls() {
        var request = waiting();
        var proposal = offered(request);
        assertThat(claimed()).singleElement().satisfies(pending -> {
            assertThat(pending.request()).contains(request);
            assertThat(pending.command()).isInstanceOf(Command.Ring.class);
            assertThat(pending.command().leg()).isEqualTo(proposal.leg());
            assertThat(pending.to()).as("the interpreter's").isPresent();
            assertThat(pending.callerId()).startsWith("+1");
        });
    }

    @Test
    void aRingSaysWhatTheInterpreterHearsAndForWhomItLives() {
        var order = order("key");
        admitted(order);
        offered(waiting());
        var proposal = offered(order.request());
        var ring = claimedFor(proposal.leg()).getFirst().command();
        assertThat(ring).isInstanceOfSatisfying(Command.Ring.class, said -> {
            assertThat(said.role()).isEqualTo(LegRole.INTERPRETER);
            assertThat(said.anchor()).isFalse();
            assertThat(said.language()).as("of the city").isEqualTo("en");
            assertThat(said.ringSeconds()).isEqualTo(Timing.DEFAULT.ring().toSeconds());
            assertThat(said.livesFor()).as("the caller, who is on the phone")
                    .contains(order.parties().getFirst().leg());
            assertThat(said.offer()).hasValueSatisfying(offer -> {
                assertThat(offer.assignment()).isEqualTo(proposal.assignment());
                assertThat(offer.epoch()).isEqualTo(1);
                assertThat(offer.variety()).isEqualTo(Hire.CREOLE.value());
                assertThat(offer.varietyName()).isNotBlank();
                assertThat(offer.agency()).isNotBlank();
                assertThat(offer.domain()).isEqualTo(SubjectDomain.GENERAL.code());
            });
        });
    }

    @Test
    void aNumberThatCannotBeReadHoldsUpNobody() {
        var garbled = offered(waiting());
        var next = offered(waiting());
        stage.garbleNumber(city, garbled.leg());
        assertThat(claimed()).satisfiesExactly(
                pending -> assertThat(pending.to()).as("who cannot be rung").isEmpty(),
                pending -> assertThat(pending.command().leg()).isEqualTo(next.leg()));
    }

    @Test
    void theOldestLeaveFirstAndNoMoreThanAsked() {
        var first = offered(waiting());
        var second = offered(waiting());
        var third = offered(waiting());
        assertThat(claimed(2)).map(pending -> pending.command().leg()).containsExactly(first.leg(), second.leg());
        assertThat(claimed(2)).map(pending -> pending.command().leg()).containsExactly(third.leg());
    }

    @Test
    void whatIsNotSettledIsHandedOutAgainAndOnlyThen() {
        offered(waiting());
        var once = claimed();
        assertThat(claimed()).as("another taker, meanwhile").isEmpty();
        stage.advance(UNTIL_AGAIN);
        assertThat(claimed()).as("the same id, so that the gateway executes it once").isEqualTo(once);
    }

    @Test
    void whatIsSettledIsSettledForGood() {
        offered(waiting());
        offered(waiting());
        var both = claimed();
        sent(both.getFirst());
        sent(both.getFirst());
        stage.outbox().refused(city, both.getLast().id(), "TOMBSTONE").block();
        sent(both.getLast());
        stage.advance(UNTIL_AGAIN);
        assertThat(claimed()).isEmpty();
    }

    @Test
    void aPhonesNextCommandWaitsUntilTheOneBeforeIsSettled() {
        var leg = rungAndStopped().leg();
        var ring = claimedFor(leg);
        assertThat(ring).map(PendingCommand::command).singleElement().isInstanceOf(Command.Ring.class);
        assertThat(claimedFor(leg)).as("the ring is on its way").isEmpty();

        assertThat(sent(ring.getFirst())).as("the stop may leave").isTrue();
        assertThat(sent(ring.getFirst())).as("told once").isFalse();
        var stop = claimedFor(leg);
        assertThat(stop).map(PendingCommand::command).singleElement().isInstanceOf(Command.Stop.class);
        assertThat(sent(stop.getFirst())).as("nothing is behind it").isFalse();
    }

    @Test
    void aPhoneThatCannotBeReachedHoldsUpNoOther() {
        rungAndStopped();
        claimed();
        var other = offered(waiting());
        assertThat(claimed()).map(pending -> pending.command().leg()).containsExactly(other.leg());
    }

    @Test
    void ofManyTakersAtOnceEachCommandHasOne() {
        for (int number = 0; number < MANY; number++) {
            rungAndStopped();
        }
        var taken = Together.all(MANY, number -> stage.outbox().claim(city, 5).collectList()).stream()
                .flatMap(List::stream).toList();
        assertThat(taken).map(PendingCommand::id).doesNotHaveDuplicates();
        assertThat(taken).map(pending -> pending.command().leg()).as("first things first").doesNotHaveDuplicates();
        stage.advance(UNTIL_AGAIN);
        assertThat(claimed()).as("none is lost").hasSize(2 * MANY);
    }

    @Test
    void aNumberIsForgottenWithItsCall() {
        var leg = rungAndStopped().leg();
        sent(claimedFor(leg).getFirst());
        assertThat(claimedFor(leg)).singleElement().matches(stop -> stop.to().isEmpty());
    }

    @Test
    void anotherCityNeitherTakesNorSettlesIt() {
        var there = stage.foundCity();
        offered(waiting());
        assertThat(stage.outbox().claim(there, 10).collectList().block()).isEmpty();
        var command = claimed().getFirst();
        stage.outbox().sent(there, command.id()).block();
        stage.outbox().refused(there, command.id(), "NOT_YOURS").block();
        stage.advance(UNTIL_AGAIN);
        assertThat(claimed()).containsExactly(command);
    }
}
