package org.dragoman.dispatch.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.assignment.VendorId;
import org.dragoman.dispatch.domain.ladder.Ladder;
import org.dragoman.dispatch.domain.ladder.Rung;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.matching.MatchOutcome;
import org.dragoman.dispatch.domain.place.OpeningHours;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.Timing;
import org.dragoman.dispatch.domain.session.VendorRing;
import org.dragoman.dispatch.domain.session.VendorRing.Wish;
import org.dragoman.dispatch.domain.vendor.MenuDigits;
import org.dragoman.dispatch.domain.vendor.VendorTerms;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** Vendors' lines ring one after the other, beside the city's own interpreters, and whoever answers first is in. */
public abstract class VendorsContract extends Trial {

    private static final PhoneNumber SWITCHBOARD = new PhoneNumber("+12125550181");
    private static final Ladder LADDER = new Ladder(List.of(new Rung(Duration.ZERO, 1),
            new Rung(Duration.ofSeconds(20), 1, true)));

    private final CityId wide;

    protected VendorsContract(Stage stage) {
        super(stage);
        wide = stage.foundCity(LADDER);
        stage.engage(wide, "harbor", 1, SWITCHBOARD, Hire.CREOLE, Hire.FRENCH);
        stage.engage(wide, "tongues", 2, SWITCHBOARD, Hire.CREOLE);
        stage.engage(wide, "others", 0, SWITCHBOARD, Hire.FRENCH);
    }

    private RequestId asks() {
        return admitted(order(wide, "line", UUID.randomUUID().toString(), "01", Urgency.ROUTINE)).request();
    }

    /** One who has waited until the rung with the vendors. */
    private RequestId hasWaited() {
        var request = asks();
        stage.advance(Duration.ofSeconds(20));
        tells(request, new SessionEvent.DeadlinePassed());
        return request;
    }

    private void tells(RequestId request, SessionEvent event) {
        stage.sessions().apply(wide, request, event, Optional.empty()).block();
    }

    private List<RequestId> wanting() {
        return Objects.requireNonNull(stage.vendors().wanting(wide).collectList().block());
    }

    private VendorRing rings(RequestId request, Wish wish) {
        return rings(request, wish, stage.identities().leg());
    }

    private VendorRing rings(RequestId request, Wish wish, LegId leg) {
        return Objects.requireNonNull(stage.vendors()
                .ring(wide, request, stage.identities().assignment(), leg, wish).block());
    }

    private VendorRing.Ordered ordered(RequestId request) {
        return (VendorRing.Ordered) rings(request, Wish.LADDER);
    }

    private void fails(RequestId request, VendorRing.Ordered ordered, long epoch) {
        tells(request, new SessionEvent.OfferDeclined(ordered.assignment(), epoch));
    }

    private RequestState stateOf(RequestId request) {
        return Objects.requireNonNull(stage.sessions().stateOf(wide, request).block());
    }

    private AssignmentState stateOf(AssignmentId assignment, long epoch) {
        return Objects.requireNonNull(stage.sessions().assignmentState(wide, assignment, epoch).block());
    }

    @Test
    void noVendorBeforeItsRung() {
        var request = asks();
        assertThat(wanting()).isEmpty();
        assertThat(rings(request, Wish.LADDER)).isEqualTo(new VendorRing.NotWanted());
        assertThat(stateOf(request)).isEqualTo(RequestState.WAITING);
    }

    @Test
    void onItsRungTheFirstByRankThatTakesTheVarietyIsRung() {
        var request = hasWaited();
        assertThat(wanting()).containsExactly(request);
        var leg = stage.identities().leg();
        assertThat(rings(request, Wish.LADDER, leg)).isInstanceOfSatisfying(VendorRing.Ordered.class,
                ordered -> assertThat(ordered.vendor()).isEqualTo(new VendorId("harbor")));
        assertThat(stateOf(request)).isEqualTo(RequestState.RINGING);
        assertThat(wanting()).isEmpty();
        assertThat(rings(request, Wish.LADDER)).isEqualTo(new VendorRing.RingsAlready());
        var command = Objects.requireNonNull(stage.outbox().claim(wide, 10).blockFirst());
        assertThat(command.to()).contains(SWITCHBOARD);
        assertThat(command.command()).isInstanceOfSatisfying(Command.Ring.class, ring -> {
            assertThat(ring.leg()).isEqualTo(leg);
            assertThat(ring.role()).isEqualTo(LegRole.VENDOR);
            assertThat(ring.offer()).isPresent();
        });
    }

    @Test
    void whatItsMenuWantsToHearLeavesWithItsRingAlone() {
        stage.engage(wide, "menu", 0, SWITCHBOARD, terms(Optional.of(new MenuDigits("ww4711#")), Optional.empty()),
                Hire.CREOLE);
        var request = hasWaited();
        var leg = stage.identities().leg();
        var vendor = (VendorRing.Ordered) rings(request, Wish.LADDER, leg);
        var own = proposal(wide, request, stage.hire(wide, somebody()));
        commit(own);
        tells(request, new SessionEvent.OfferAccepted(own.assignment(), 2));
        var sent = Objects.requireNonNull(stage.outbox().claim(wide, 10).collectList().block());
        sent.forEach(command -> stage.outbox().sent(wide, command.id()).block());
        sent.addAll(Objects.requireNonNull(stage.outbox().claim(wide, 10).collectList().block()));
        assertThat(vendor.vendor()).isEqualTo(new VendorId("menu"));
        assertThat(sent).filteredOn(command -> command.digits().isPresent()).singleElement().satisfies(ring -> {
            assertThat(ring.command().leg()).isEqualTo(leg);
            assertThat(ring.command()).isInstanceOf(Command.Ring.class);
            assertThat(ring.digits()).contains(new MenuDigits("ww4711#"));
            assertThat(ring.toString()).as("and is not shown").doesNotContain("4711");
        });
        assertThat(sent).as("it was stopped too, and another phone rang").hasSizeGreaterThan(2);
    }

    @Test
    void aVendorThatIsClosedIsNotRungButTheNextByRank() {
        stage.engage(wide, "night", 0, SWITCHBOARD, terms(Optional.empty(), Optional.of(openInAnHour())), Hire.CREOLE);
        assertThat(ordered(hasWaited()).vendor()).isEqualTo(new VendorId("harbor"));
        stage.advance(Duration.ofHours(1));
        assertThat(ordered(hasWaited()).vendor()).isEqualTo(new VendorId("night"));
        stage.advance(Duration.ofHours(1));
        assertThat(ordered(hasWaited()).vendor()).isEqualTo(new VendorId("harbor"));
    }

    @Test
    void whileEachIsClosedNoneIsWantedAndASupervisorIsToldSo() {
        var few = stage.foundCity(LADDER);
        stage.engage(few, "night", 1, SWITCHBOARD, terms(Optional.empty(), Optional.of(openInAnHour())), Hire.CREOLE);
        var request = admitted(order(few, "line", UUID.randomUUID().toString(), "01", Urgency.ROUTINE)).request();
        stage.advance(Duration.ofSeconds(20));
        stage.sessions().apply(few, request, new SessionEvent.DeadlinePassed(), Optional.empty()).block();
        assertThat(stage.vendors().wanting(few).collectList().block()).isEmpty();
        assertThat(stage.vendors().ring(few, request, stage.identities().assignment(), stage.identities().leg(),
                Wish.SUPERVISOR).block()).isEqualTo(new VendorRing.NoVendor());
        stage.advance(Duration.ofHours(1));
        assertThat(stage.vendors().wanting(few).collectList().block()).containsExactly(request);
    }

    private static VendorTerms terms(Optional<MenuDigits> digits, Optional<OpeningHours> hours) {
        return new VendorTerms(digits, hours, Optional.empty());
    }

    /** For one hour, by the clocks of New York. */
    private OpeningHours openInAnHour() {
        var now = stage.now().plus(Duration.ofHours(1)).atZone(ZoneId.of("America/New_York"));
        int from = (now.getDayOfWeek().getValue() - 1) * 1440 + now.getHour() * 60 + now.getMinute();
        return new OpeningHours(List.of(new OpeningHours.Span(from, from + 60)));
    }

    @Test
    void aRequestOfAnotherCityIsNotThere() {
        var vendors = stage.vendors();
        assertThat(vendors.ring(city, hasWaited(), stage.identities().assignment(), stage.identities().leg(),
                Wish.SUPERVISOR).blockOptional()).isEmpty();
        assertThat(vendors.wanting(city).collectList().block()).isEmpty();
    }

    @Test
    void theCitysOwnAreTriedMeanwhileAndTheFirstWins() {
        var request = hasWaited();
        var vendor = ordered(request);
        assertThat(stage.queue().widening(wide).collectList().block()).as("nobody is free").isEmpty();
        var free = stage.hire(wide, somebody());
        assertThat(stage.queue().widening(wide).collectList().block()).containsExactly(request);
        var own = proposal(wide, request, free);
        assertThat(commit(own)).isInstanceOf(MatchOutcome.Committed.class);
        assertThat(stage.queue().widening(wide).collectList().block()).isEmpty();
        tells(request, new SessionEvent.OfferAccepted(own.assignment(), 2));
        assertThat(stateOf(vendor.assignment(), 1)).isEqualTo(AssignmentState.WITHDRAWN);
        assertThat(stateOf(request)).isEqualTo(RequestState.CONNECTING);
        assertThat(rings(request, Wish.SUPERVISOR)).isEqualTo(new VendorRing.InSession());
    }

    @Test
    void aVendorTakesItAndTheCitysOwnAreLetGo() {
        var request = hasWaited();
        var vendor = ordered(request);
        var own = proposal(wide, request, stage.hire(wide, somebody()));
        commit(own);
        tells(request, new SessionEvent.OfferAccepted(vendor.assignment(), 1));
        assertThat(stateOf(vendor.assignment(), 1)).isEqualTo(AssignmentState.ACCEPTED);
        assertThat(stateOf(own.assignment(), 2)).isEqualTo(AssignmentState.WITHDRAWN);
    }

    @Test
    void aVendorsSessionIsOverflowed() {
        var request = hasWaited();
        var leg = stage.identities().leg();
        var vendor = (VendorRing.Ordered) rings(request, Wish.LADDER, leg);
        tells(request, new SessionEvent.PhoneAnswered(leg));
        tells(request, new SessionEvent.OfferAccepted(vendor.assignment(), 1));
        tells(request, new SessionEvent.JoinedRoom(leg));
        assertThat(stateOf(request)).isEqualTo(RequestState.IN_SESSION);
        tells(request, new SessionEvent.StaffEndsIt());
        assertThat(stateOf(request)).isEqualTo(RequestState.OVERFLOWED);
        assertThat(rings(request, Wish.SUPERVISOR)).isEqualTo(new VendorRing.Ended());
    }

    @Test
    void theNextVendorIsRungAndNoneAgainBeforeItsPauseIsOver() {
        var request = hasWaited();
        var first = ordered(request);
        fails(request, first, 1);
        var second = ordered(request);
        assertThat(second.vendor()).isEqualTo(new VendorId("tongues"));
        fails(request, second, 2);
        assertThat(wanting()).isEmpty();
        assertThat(rings(request, Wish.LADDER)).isEqualTo(new VendorRing.NoVendor());
        stage.advance(Duration.ofSeconds(60));
        assertThat(wanting()).containsExactly(request);
        assertThat(ordered(request).vendor()).isEqualTo(first.vendor());
    }

    @Test
    void oneThatFailedIsNotRungAgainBeforeTheOther() {
        var request = hasWaited();
        var first = ordered(request);
        fails(request, first, 1);
        stage.advance(Duration.ofSeconds(61));
        assertThat(ordered(request).vendor()).isEqualTo(new VendorId("tongues"));
    }

    @Test
    void aPhoneThatNeverRangIsAFailureAndMissesNothing() {
        var request = hasWaited();
        var leg = stage.identities().leg();
        var vendor = (VendorRing.Ordered) rings(request, Wish.LADDER, leg);
        tells(request, new SessionEvent.PhoneEnded(leg, LegEnd.BUSY));
        assertThat(stateOf(vendor.assignment(), 1)).isEqualTo(AssignmentState.LAPSED);
        assertThat(stateOf(request)).isEqualTo(RequestState.WAITING);
    }

    @Test
    void manyCallsReachOneVendorAtOnce() {
        var requests = IntStream.range(0, 5).mapToObj(call -> asks()).toList();
        assertThat(requests).allSatisfy(request -> assertThat(rings(request, Wish.SUPERVISOR))
                .isInstanceOfSatisfying(VendorRing.Ordered.class,
                        ordered -> assertThat(ordered.vendor()).isEqualTo(new VendorId("harbor"))));
    }

    @Test
    void aSupervisorNeitherWaitsForTheRungNorForThePause() {
        var request = asks();
        var first = (VendorRing.Ordered) rings(request, Wish.SUPERVISOR);
        fails(request, first, 1);
        var second = ordered(request);
        fails(request, second, 2);
        assertThat(rings(request, Wish.SUPERVISOR)).isInstanceOf(VendorRing.Ordered.class);
    }

    @Test
    void whatFailsTooOftenHasAVendorRungBeforeItsRung() {
        var request = asks();
        for (int epoch = 1; epoch <= Timing.DEFAULT.failuresBeforeHuman(); epoch++) {
            assertThat(wanting()).isEmpty();
            var own = proposal(wide, request, stage.hire(wide, somebody()));
            assertThat(commit(own)).isInstanceOf(MatchOutcome.Committed.class);
            tells(request, new SessionEvent.OfferDeclined(own.assignment(), epoch));
        }
        assertThat(wanting()).containsExactly(request);
        assertThat(rings(request, Wish.LADDER)).isInstanceOf(VendorRing.Ordered.class);
    }

    @Test
    void ofManyAtOnceOneVendorRings() {
        var request = hasWaited();
        var made = Flux.range(0, 8).flatMap(any -> stage.vendors().ring(wide, request, stage.identities().assignment(),
                stage.identities().leg(), Wish.LADDER), 8).filter(VendorRing.Ordered.class::isInstance).count().block();
        assertThat(made).isEqualTo(1);
    }

    @Test
    void whenTheLongestWaitIsOverNobodyElseIsRung() {
        var request = hasWaited();
        ordered(request);
        stage.advance(Duration.ofMinutes(15));
        tells(request, new SessionEvent.DeadlinePassed());
        tells(request, new SessionEvent.DeadlinePassed());
        assertThat(stage.queue().widening(wide).collectList().block()).isEmpty();
        assertThat(wanting()).isEmpty();
    }
}
