package org.dragoman.dispatch.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.matching.Proposal;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.request.Order;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.wait.Estimate;
import org.dragoman.dispatch.domain.wait.Outlook;
import org.dragoman.dispatch.domain.wait.Spell;
import org.junit.jupiter.api.Test;

/** What is known of a wait is counted as it stands; the first estimate is compared with what came of it. */
public abstract class WaitsContract extends Trial {

    private static final Estimate.Within A_MINUTE = new Estimate.Within(Duration.ofSeconds(60));

    protected WaitsContract(Stage stage) {
        super(stage);
    }

    private Outlook outlook(RequestId request) {
        return Objects.requireNonNull(stage.waits().outlook(city, request).block());
    }

    private void advance(int seconds) {
        stage.advance(Duration.ofSeconds(seconds));
    }

    private void note(RequestId request, boolean told) {
        stage.waits().note(city, request, A_MINUTE, told).block();
    }

    private List<Spell> said() {
        return Objects.requireNonNull(stage.waits().said(city).block()).getOrDefault(Hire.CREOLE, List.of());
    }

    /** After so many seconds of ringing the interpreter is on the line. */
    private Proposal heard(RequestId request, int ringing) {
        var offer = offered(request);
        advance(ringing);
        told(request, new SessionEvent.OfferAccepted(offer.assignment(), 1));
        told(request, new SessionEvent.JoinedRoom(offer.leg()));
        return offer;
    }

    private RequestId waitingFor(VarietyTag variety) {
        var order = order(city, "line", UUID.randomUUID().toString(), "01", Urgency.ROUTINE);
        return admitted(new Order(order.city(), order.request(), order.reference(), variety, order.site(),
                order.domain(), order.urgency(), order.preferences(), order.channel(), order.idempotency(),
                order.parties(), order.callBackUntil())).request();
    }

    @Test
    void onlyWhoSeeksAnInterpreterHasAnOutlookAndOnlyInItsCity() {
        var request = waiting();
        assertThat(outlook(request)).isEqualTo(new Outlook(0, 0, 0, 0, List.of(), List.of(), List.of(),
                Optional.empty(), 900, List.of(), false));
        assertThat(stage.waits().outlook(stage.foundCity(), request).blockOptional()).isEmpty();
        heard(request, 5);
        assertThat(stage.waits().outlook(city, request).blockOptional()).isEmpty();
        told(request, new SessionEvent.StaffEndsIt());
        assertThat(stage.waits().outlook(city, request).blockOptional()).isEmpty();
    }

    @Test
    void thePeopleAreCountedByWhatTheyDo() {
        hire();
        stage.suspend(city, hire());
        stage.interpreters().choose(city, hire(), Availability.ON_BREAK).block();
        stage.revokeCertifications(city, hire());
        heard(waiting(), 5);
        offered(waiting());
        var resting = waiting();
        heard(resting, 5);
        told(resting, new SessionEvent.StaffEndsIt());
        advance(5);
        var outlook = outlook(waiting());
        assertThat(outlook.free()).isOne();
        assertThat(outlook.busy()).isEqualTo(2);
        assertThat(outlook.resting()).containsExactly(10.0);
    }

    @Test
    void whoDeclinedIsCountedAgainOnceTheCoolDownIsOver() {
        var request = waiting();
        var offer = offered(request);
        told(request, new SessionEvent.OfferDeclined(offer.assignment(), 1));
        advance(20);
        assertThat(outlook(request).free()).isZero();
        assertThat(outlook(request).resting()).containsExactly(40.0);
        assertThat(outlook(waiting()).free()).as("for everybody else the person is free").isOne();
        advance(40);
        assertThat(outlook(request).free()).isOne();
        assertThat(outlook(request).resting()).isEmpty();
    }

    @Test
    void thePlaceIsThatOfTheLine() {
        var first = waiting();
        advance(5);
        var second = waiting();
        advance(5);
        var pressing = waiting(Urgency.URGENT);
        assertThat(outlook(first).ahead()).isOne();
        assertThat(outlook(second).ahead()).isEqualTo(2);
        assertThat(outlook(pressing).ahead()).isZero();
        assertThat(outlook(first).patience()).isEqualTo(890);
    }

    @Test
    void whoComesBeforeInAnotherVarietyCountsByTheShareOfItsPeopleWhoAreOursToo() {
        var both = Hire.aSpeaker(somebodyElse(), Hire.CREOLE, Hire.FRENCH);
        stage.hire(city, both);
        stage.hire(city, Hire.aSpeaker(somebodyElse(), Hire.FRENCH));
        hire();
        waitingFor(Hire.FRENCH);
        waitingFor(Hire.FRENCH);
        waitingFor(new VarietyTag("ar"));
        advance(1);
        var ours = waiting();
        advance(1);
        waitingFor(Hire.FRENCH);
        assertThat(outlook(ours).rivals()).isCloseTo(1.0, within(1e-6));
        assertThat(outlook(ours).ahead()).isZero();
    }

    private static int somebodyElse() {
        return Integer.parseInt(somebody().publicNumber());
    }

    @Test
    void callsAndSearchesAreWatchedFromBeginningToEnd() {
        var over = waiting();
        heard(over, 7);
        advance(100);
        told(over, new SessionEvent.StaffEndsIt());
        heard(waiting(), 9);
        advance(30);
        var lost = waiting();
        offered(lost);
        advance(4);
        told(lost, new SessionEvent.StaffEndsIt());
        waiting();
        var outlook = outlook(waiting());
        assertThat(outlook.calls()).containsExactlyInAnyOrder(new Spell(115, true), new Spell(34, false));
        assertThat(outlook.searches()).containsExactlyInAnyOrder(new Spell(7, true), new Spell(9, true),
                new Spell(4, false));
    }

    @Test
    void aSearchGoesOnOverEveryPhoneThatRingsForIt() {
        var request = waiting();
        var first = offered(request);
        advance(6);
        assertThat(outlook(request).searching()).contains(6.0);
        assertThat(outlook(request).busy()).as("whoever rings for it is not busy for others").isZero();
        told(request, new SessionEvent.OfferDeclined(first.assignment(), 1));
        assertThat(outlook(request).searching()).isEmpty();
        advance(5);
        offered(request);
        assertThat(outlook(request).searching()).contains(11.0);
    }

    @Test
    void anEstimateIsComparedWithTheTruthWhenItsTimeIsUp() {
        var request = waiting();
        note(request, true);
        assertThat(outlook(request).noted()).isTrue();
        heard(request, 30);
        assertThat(said()).as("it is too early to tell").isEmpty();
        advance(30);
        assertThat(said()).containsExactly(new Spell(0.5, true));
        assertThat(outlook(waiting()).said()).isEqualTo(said());
        assertThat(stage.waits().said(stage.foundCity()).block()).isEqualTo(Map.of());
    }

    @Test
    void theFirstEstimateStands() {
        var request = waiting();
        note(request, true);
        advance(30);
        stage.waits().note(city, request, new Estimate.Within(Duration.ofSeconds(600)), true).block();
        heard(request, 24);
        advance(6);
        assertThat(said()).containsExactly(new Spell(0.9, true));
    }

    @Test
    void whoLeftOrStillWaitsIsCutShort() {
        var leaves = waiting();
        note(leaves, true);
        var waits = waiting();
        note(waits, false);
        advance(15);
        told(leaves, new SessionEvent.StaffEndsIt());
        advance(75);
        assertThat(said()).containsExactlyInAnyOrder(new Spell(0.25, false), new Spell(1.5, false));
    }

    @Test
    void nothingIsNotedForARequestOfAnotherCity() {
        var request = waiting();
        stage.waits().note(stage.foundCity(), request, A_MINUTE, true).block();
        assertThat(outlook(request).noted()).isFalse();
    }
}
