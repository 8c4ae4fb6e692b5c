package org.dragoman.dispatch.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.ladder.Ladder;
import org.dragoman.dispatch.domain.ladder.Rung;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.matching.Proposal;
import org.dragoman.dispatch.domain.request.Order;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.session.CallKey;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.TextWord;
import org.dragoman.dispatch.domain.session.Timing;
import org.junit.jupiter.api.Test;

/** Whoever is called back waits until the moment that was said, is rung by the number that was said, and forgotten. */
public abstract class CallBackContract extends Trial {

    private static final PhoneNumber PERSON = new PhoneNumber("+12125550177");
    private static final PhoneNumber COLLEAGUE = new PhoneNumber("+12125550178");
    /** No line of any city here. */
    private static final PhoneNumber ELSEWHERE = new PhoneNumber("+12125559999");
    private static final Duration WITHIN = Duration.ofHours(2);

    protected CallBackContract(Stage stage) {
        super(stage);
    }

    private Order asked() {
        var order = callBack(PERSON, WITHIN);
        assertThat(admitted(order).anchor()).isEqualTo(order.parties().getFirst().leg());
        return order;
    }

    private void deadlinePasses(Order order) {
        assertThat(stage.sessions().overdue(city, 10).collectList().block()).containsExactly(order.request());
        told(order.request(), new SessionEvent.DeadlinePassed());
    }

    private List<PendingCommand> ringsFor(Order order, LegRole role) {
        var claimed = Objects.requireNonNull(stage.outbox().claim(city, 100).collectList().block());
        return claimed.stream().filter(pending -> pending.request().equals(Optional.of(order.request()))
                && pending.command() instanceof Command.Ring ring && ring.role() == role).toList();
    }

    private Proposal interpreterIsThere(Order order) {
        var offer = offered(order.request());
        told(order.request(), new SessionEvent.OfferAccepted(offer.assignment(), 1));
        told(order.request(), new SessionEvent.JoinedRoom(offer.leg()));
        return offer;
    }

    @Test
    void theSearchIsGivenUpAtThatMomentAndNotBefore() {
        var order = asked();
        assertThat(stage.sessions().overdue(city, 10).collectList().block()).isEmpty();
        stage.advance(WITHIN.minusSeconds(1));
        told(order.request(), new SessionEvent.DeadlinePassed());
        assertThat(state(order.request())).isEqualTo(RequestState.WAITING);
        stage.advance(Duration.ofSeconds(1));
        deadlinePasses(order);
        assertThat(state(order.request())).isEqualTo(RequestState.UNFILLED);
    }

    @Test
    void aMomentBeforeTheFirstRungComesFirst() {
        stage.giveLadder(city, new Ladder(List.of(new Rung(Duration.ZERO, 1),
                new Rung(WITHIN.plusMinutes(1), 2, Set.of()))));
        var order = asked();
        stage.advance(WITHIN);
        deadlinePasses(order);
        assertThat(state(order.request())).isEqualTo(RequestState.UNFILLED);
    }

    @Test
    void theSearchWidensMeanwhileAsForAnybody() {
        stage.giveLadder(city, new Ladder(List.of(new Rung(Duration.ZERO, 1), new Rung(Duration.ofMinutes(1), 2))));
        var order = asked();
        stage.advance(Duration.ofMinutes(1));
        deadlinePasses(order);
        assertThat(state(order.request())).isEqualTo(RequestState.WAITING);
        stage.advance(WITHIN.minusMinutes(1));
        deadlinePasses(order);
        assertThat(state(order.request())).isEqualTo(RequestState.UNFILLED);
    }

    @Test
    void thePersonIsRungWhenTheInterpreterIsThereAndTheDeskAfterwards() {
        var order = asked();
        interpreterIsThere(order);
        assertThat(ringsFor(order, LegRole.RESIDENT)).singleElement().satisfies(ring -> {
            assertThat(ring.to()).contains(PERSON);
            assertThat(ring.command().leg()).isEqualTo(order.parties().getFirst().leg());
        });
        told(order.request(), new SessionEvent.JoinedRoom(order.parties().getFirst().leg()));
        assertThat(state(order.request())).isEqualTo(RequestState.IN_SESSION);
        assertThat(ringsFor(order, LegRole.DESK)).singleElement()
                .satisfies(ring -> assertThat(ring.to()).as("the site's own").isPresent());
    }

    @Test
    void aDeskThatGaveANumberIsRungByThatAndNotByItsSites() {
        var order = callBack(PERSON, Optional.of(COLLEAGUE), WITHIN);
        admitted(order);
        interpreterIsThere(order);
        told(order.request(), new SessionEvent.JoinedRoom(order.parties().getFirst().leg()));
        assertThat(ringsFor(order, LegRole.DESK)).singleElement()
                .satisfies(ring -> assertThat(ring.to()).contains(COLLEAGUE));
    }

    @Test
    void aPersonWhoDoesNotAnswerIsForgotten() {
        var order = asked();
        interpreterIsThere(order);
        doesNotAnswer(order, order.parties().getFirst().leg());
        assertThat(state(order.request())).isEqualTo(RequestState.CONNECTING);
        assertThat(ringsFor(order, LegRole.RESIDENT)).as("both, by the same number").hasSize(2)
                .extracting(PendingCommand::to).last().isEqualTo(Optional.of(PERSON));
        doesNotAnswer(order, order.parties().getFirst().leg().onceMore());
        assertThat(state(order.request())).isEqualTo(RequestState.ABANDONED);
        assertThat(ringsFor(order, LegRole.RESIDENT)).extracting(PendingCommand::to)
                .allMatch(Optional::isEmpty, "a number");
    }

    @Test
    void whoWasReachedIsSoughtForAsAnybodyFromThenOn() {
        var order = asked();
        var offer = interpreterIsThere(order);
        told(order.request(), new SessionEvent.JoinedRoom(order.parties().getFirst().leg()));
        told(order.request(), new SessionEvent.PhoneEnded(offer.leg(), LegEnd.HUNG_UP));
        assertThat(state(order.request())).isEqualTo(RequestState.WAITING);
        stage.advance(Timing.DEFAULT.longestWait());
        deadlinePasses(order);
        assertThat(state(order.request())).isEqualTo(RequestState.UNFILLED);
    }

    @Test
    void whoeverIsSoughtWhileTheirPhoneStillRingsDoesNotLiveForThatCall() {
        var order = asked();
        var lost = interpreterIsThere(order);
        told(order.request(), new SessionEvent.PhoneEnded(lost.leg(), LegEnd.HUNG_UP));
        var next = offered(order.request());
        assertThat(ringsFor(order, LegRole.INTERPRETER)).filteredOn(ring -> ring.command().leg().equals(next.leg()))
                .singleElement().satisfies(ring -> assertThat(((Command.Ring) ring.command()).livesFor()).isEmpty());
    }

    private void doesNotAnswer(Order order, LegId leg) {
        told(order.request(), new SessionEvent.PhoneEnded(leg, LegEnd.NO_ANSWER));
    }

    /** Lets go of the line. */
    private LegId letsGo(Order order) {
        var next = stage.identities().leg();
        told(order.request(), new SessionEvent.CallBackChosen(order.parties().getFirst().leg(), next, PERSON));
        told(order.request(), new SessionEvent.PhoneEnded(order.parties().getFirst().leg(), LegEnd.HUNG_UP));
        return next;
    }

    private Order onTheLine() {
        var order = order(city, "line", UUID.randomUUID().toString(), "00", Urgency.ROUTINE);
        admitted(order);
        return order;
    }

    @Test
    void whoLetsGoOfTheLineGoesOnWaitingAndIsRungByTheNumberThatWasSaid() {
        var order = onTheLine();
        var next = letsGo(order);
        assertThat(state(order.request())).isEqualTo(RequestState.WAITING);
        interpreterIsThere(order);
        assertThat(ringsFor(order, LegRole.RESIDENT)).singleElement().satisfies(ring -> {
            assertThat(ring.to()).contains(PERSON);
            assertThat(ring.command().leg()).isEqualTo(next);
        });
        assertThat(state(order.request())).isEqualTo(RequestState.CONNECTING);
        told(order.request(), new SessionEvent.JoinedRoom(next));
        assertThat(state(order.request())).isEqualTo(RequestState.IN_SESSION);
        assertThat(ringsFor(order, LegRole.AGENCY)).hasSize(1);
        told(order.request(), new SessionEvent.PhoneEnded(next, LegEnd.HUNG_UP));
        stage.advance(Timing.CALL_AGAIN);
        deadlinePasses(order);
        assertThat(state(order.request())).isEqualTo(RequestState.COMPLETED);
    }

    @Test
    void whoDropsIsCalledOnceMoreByTheSameNumberWhereTheInterpreterWantsIt() {
        var order = onTheLine();
        var next = letsGo(order);
        var interpreter = interpreterIsThere(order).leg();
        told(order.request(), new SessionEvent.JoinedRoom(next));
        assertThat(stage.sessions().mayCallAgain(city, interpreter).block()).isFalse();
        told(order.request(), new SessionEvent.LeftRoom(interpreter, true));
        assertThat(stage.sessions().mayCallAgain(city, interpreter).block()).as("the room is closed").isTrue();
        told(order.request(), new SessionEvent.PhoneEnded(next, LegEnd.HUNG_UP));
        assertThat(state(order.request())).isEqualTo(RequestState.CONNECTING);
        assertThat(stage.sessions().mayCallAgain(city, interpreter).block()).isTrue();
        assertThat(stage.sessions().isInterpretersStill(city, interpreter).block()).isFalse();
        var agency = order.parties().getLast().leg();
        told(order.request(), new SessionEvent.PhoneEnded(agency, LegEnd.ANCHOR_ENDED));
        assertThat(stage.sessions().mayCallAgain(city, agency).block()).isFalse();
        told(order.request(), new SessionEvent.KeyPressed(interpreter, new CallKey.CallAgain()));
        assertThat(stage.sessions().isInterpretersStill(city, interpreter).block()).isTrue();
        assertThat(ringsFor(order, LegRole.RESIDENT)).filteredOn(ring -> ring.command().leg().equals(next.onceMore()))
                .singleElement().satisfies(ring -> assertThat(ring.to()).contains(PERSON));
        told(order.request(), new SessionEvent.JoinedRoom(interpreter));
        told(order.request(), new SessionEvent.JoinedRoom(next.onceMore()));
        assertThat(state(order.request())).isEqualTo(RequestState.IN_SESSION);
        assertThat(ringsFor(order, LegRole.AGENCY)).filteredOn(ring -> ring.command().leg().equals(agency.onceMore()))
                .singleElement().satisfies(ring -> assertThat(ring.to()).isPresent());
        assertThat(stage.sessions().mayCallAgain(city, interpreter).block()).isFalse();
        told(order.request(), new SessionEvent.PhoneEnded(next.onceMore(), LegEnd.HUNG_UP));
        assertThat(state(order.request())).isEqualTo(RequestState.COMPLETED);
    }

    @Test
    void whoLetGoIsSoughtForWithinTwoHoursAndNotForTheCitysLongestWait() {
        var order = onTheLine();
        letsGo(order);
        stage.advance(WITHIN.minusSeconds(1));
        told(order.request(), new SessionEvent.DeadlinePassed());
        assertThat(state(order.request())).isEqualTo(RequestState.WAITING);
        stage.advance(Duration.ofSeconds(1));
        deadlinePasses(order);
        assertThat(state(order.request())).isEqualTo(RequestState.UNFILLED);
    }

    private List<PendingCommand> written() {
        return Objects.requireNonNull(stage.outbox().claim(city, 100).collectList().block()).stream()
                .filter(pending -> pending.command() instanceof Command.TextResident).toList();
    }

    /** An interpreter is there, and the resident's phone rings out. */
    private void isNotReached(Order order, LegId next) {
        interpreterIsThere(order);
        doesNotAnswer(order, next);
        doesNotAnswer(order, next.onceMore());
        assertThat(state(order.request())).isEqualTo(RequestState.ABANDONED);
    }

    private PendingCommand writtenAfterWhatWasOrderedBefore() {
        Objects.requireNonNull(stage.outbox().claim(city, 100).collectList().block())
                .forEach(pending -> stage.outbox().sent(city, pending.id()).block());
        return written().getFirst();
    }

    @Test
    void whoAgreedToATextMessageIsWrittenToByTheNumberThatWasSaid() {
        var order = onTheLine();
        var next = letsGo(order);
        told(order.request(), new SessionEvent.TextsAgreed(order.parties().getFirst().leg(), ELSEWHERE));
        isNotReached(order, next);
        var text = writtenAfterWhatWasOrderedBefore();
        assertThat(text.to()).contains(PERSON);
        assertThat(text.callerId()).as("a line of the city's own").isNotEqualTo(ELSEWHERE.e164());
        assertThat(text.command()).isEqualTo(
                new Command.TextResident(next.onceMore(), Hire.CREOLE.value(), TextWord.WE_CALLED));
    }

    @Test
    void whoDidNotAgreeIsNotWrittenTo() {
        var order = onTheLine();
        isNotReached(order, letsGo(order));
        stage.advance(Duration.ofSeconds(10));
        assertThat(written()).isEmpty();
    }

    @Test
    void whoWasReachedIsNotWrittenTo() {
        var order = onTheLine();
        var next = letsGo(order);
        told(order.request(), new SessionEvent.TextsAgreed(order.parties().getFirst().leg(), ELSEWHERE));
        interpreterIsThere(order);
        told(order.request(), new SessionEvent.JoinedRoom(next));
        told(order.request(), new SessionEvent.PhoneEnded(next, LegEnd.HUNG_UP));
        stage.advance(Timing.CALL_AGAIN);
        deadlinePasses(order);
        assertThat(state(order.request())).isEqualTo(RequestState.COMPLETED);
        stage.advance(Duration.ofSeconds(10));
        assertThat(written()).isEmpty();
    }

    @Test
    void agreeingIsForOneRequestAlone() {
        var order = onTheLine();
        letsGo(order);
        told(order.request(), new SessionEvent.TextsAgreed(order.parties().getFirst().leg(), ELSEWHERE));
        var other = onTheLine();
        isNotReached(other, letsGo(other));
        stage.advance(Duration.ofSeconds(10));
        assertThat(written()).isEmpty();
    }

    @Test
    void whatRangForTheLineIsLetGoWithIt() {
        var order = onTheLine();
        var offer = offered(order.request());
        letsGo(order);
        assertThat(state(order.request())).isEqualTo(RequestState.WAITING);
        assertThat(stage.sessions().assignmentState(city, offer.assignment(), 1).block())
                .isEqualTo(AssignmentState.WITHDRAWN);
    }

    @Test
    void aCallBackIsOfferedFromItsRungOnToWhoHoldsTheLine() {
        stage.giveLadder(city, new Ladder(List.of(new Rung(Duration.ZERO, 1),
                new Rung(Duration.ofMinutes(1), 1, Set.of(), false, true))));
        var order = onTheLine();
        var line = order.parties().getFirst().leg();
        assertThat(stage.sessions().offersCallBack(city, line).block()).isFalse();
        stage.advance(Duration.ofMinutes(1));
        assertThat(stage.sessions().offersCallBack(city, line).block()).isTrue();
        assertThat(stage.sessions().offersCallBack(city, order.parties().getLast().leg()).block()).isFalse();
        letsGo(order);
        assertThat(stage.sessions().offersCallBack(city, line).block()).isFalse();
    }

    @Test
    void anOfficeThatHoldsTheLineIsOfferedNoneAndGetsNone() {
        stage.giveLadder(city, new Ladder(List.of(new Rung(Duration.ZERO, 1, Set.of(), false, true))));
        var resident = order(city, "offices", UUID.randomUUID().toString(), "00", Urgency.ROUTINE);
        var office = new Order.Party(stage.identities().leg(), LegRole.DESK, true, Optional.empty());
        var order = new Order(city, resident.request(), resident.reference(), resident.variety(), resident.site(),
                resident.domain(), resident.urgency(), resident.preferences(), resident.channel(),
                resident.idempotency(), List.of(office), Optional.empty());
        admitted(order);
        assertThat(stage.sessions().offersCallBack(city, office.leg()).block()).isFalse();
        told(order.request(), new SessionEvent.CallBackChosen(office.leg(), stage.identities().leg(), PERSON));
        told(order.request(), new SessionEvent.PhoneEnded(office.leg(), LegEnd.HUNG_UP));
        assertThat(state(order.request())).isEqualTo(RequestState.ABANDONED);
    }

    @Test
    void thePatienceOfAnOutlookIsTheirs() {
        var order = asked();
        stage.advance(Duration.ofMinutes(30));
        assertThat(Objects.requireNonNull(stage.waits().outlook(city, order.request()).block()).patience())
                .isEqualTo(Duration.ofMinutes(90).toSeconds());
    }
}
