package org.dragoman.dispatch.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.assignment.Assignee;
import org.dragoman.dispatch.domain.assignment.AssignmentState;
import org.dragoman.dispatch.domain.assignment.VendorId;
import org.dragoman.dispatch.domain.explanation.Explaining;
import org.dragoman.dispatch.domain.explanation.Explanation;
import org.dragoman.dispatch.domain.explanation.Explanation.Attempt;
import org.dragoman.dispatch.domain.explanation.Explanation.Entry;
import org.dragoman.dispatch.domain.explanation.Explanation.Moved;
import org.dragoman.dispatch.domain.explanation.Explanation.NeededHuman;
import org.dragoman.dispatch.domain.explanation.Explanation.Rejected;
import org.dragoman.dispatch.domain.explanation.Explanation.Requested;
import org.dragoman.dispatch.domain.explanation.Explanation.Ring;
import org.dragoman.dispatch.domain.explanation.Explanation.RungReached;
import org.dragoman.dispatch.domain.explanation.Explanation.Wait;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.ladder.Ladder;
import org.dragoman.dispatch.domain.ladder.Rung;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.matching.HoldBack;
import org.dragoman.dispatch.domain.matching.MatchingPolicy;
import org.dragoman.dispatch.domain.matching.Rejection;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.vendor.VendorTerms;
import org.dragoman.dispatch.domain.vendor.Tariff;
import org.dragoman.dispatch.domain.explanation.KeptRing;
import org.dragoman.dispatch.domain.request.Preference;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.Timing;
import org.dragoman.dispatch.domain.session.VendorRing;
import org.junit.jupiter.api.Test;

/** What is told afterwards is what was decided then, whatever has changed since. */
public abstract class ExplanationsContract extends Trial {

    private static final Ladder LADDER = new Ladder(List.of(new Rung(Duration.ZERO, 1),
            new Rung(Duration.ofSeconds(60), 3, Set.of(Preference.GENDER)),
            new Rung(Duration.ofSeconds(120), 3, Set.of(Preference.KNOWN, Preference.EXPERIENCE), true, false)));

    private final int seeds;

    /** @param seeds how many random lives are told */
    protected ExplanationsContract(Stage stage, int seeds) {
        super(stage);
        this.seeds = seeds;
    }

    private Explanation explained(CityId where, RequestId request) {
        var explanations = stage.explanations();
        return Objects.requireNonNull(explanations.kept(where, request).flatMap(kept -> explanations.past(kept)
                .map(past -> new Explaining(new MatchingPolicy()).explain(kept, past))).block());
    }

    private static <T extends Entry> List<T> entries(Explanation told, Class<T> type) {
        return told.entries().stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Test
    void eachAttemptEachRingAndEachStateIsToldWithItsTime() {
        var request = waiting();
        var asked = stage.now();
        stage.advance(Duration.ofSeconds(5));
        var offer = offered(request);
        var number = offer.candidate().publicNumber();
        stage.advance(Duration.ofSeconds(4));
        var rang = stage.now();
        told(request, new SessionEvent.PhoneRang(offer.leg()));
        stage.advance(Duration.ofSeconds(20));
        told(request, new SessionEvent.PhoneEnded(offer.leg(), LegEnd.NO_ANSWER));
        stage.advance(Duration.ofSeconds(7));
        told(request, new SessionEvent.StaffEndsIt());

        var told = explained(city, request);
        assertThat(told.complete()).isTrue();
        assertThat(told.entries()).extracting(Object::getClass).isEqualTo(List.of(Requested.class, Wait.class,
                Attempt.class, Moved.class, Ring.class, Moved.class, Wait.class, Moved.class));
        assertThat(entries(told, Wait.class)).first().satisfies(wait -> {
            assertThat(wait.at()).isEqualTo(asked);
            assertThat(wait.until()).isEqualTo(asked.plusSeconds(5));
            assertThat(wait.among().eligible()).isEmpty();
        });
        assertThat(entries(told, Attempt.class)).singleElement().satisfies(attempt -> {
            assertThat(attempt.chosen()).isEqualTo(number);
            assertThat(attempt.among().eligible()).containsExactly(number);
            assertThat(attempt.policy()).isEqualTo(MatchingPolicy.VERSION);
            assertThat(attempt.settings()).isEqualTo(1);
            assertThat(attempt.forgotten()).isZero();
        });
        assertThat(entries(told, Ring.class)).singleElement().extracting(Ring::ring).satisfies(ring -> {
            assertThat(ring.rang()).contains(rang);
            assertThat(ring.over()).contains(rang.plusSeconds(20));
            assertThat(ring.outcome()).isEqualTo(AssignmentState.LAPSED);
            assertThat(ring.reason()).isPresent();
        });
        assertThat(entries(told, Wait.class)).last().extracting(wait -> wait.among().rejected())
                .isEqualTo(List.of(new Rejected(number, Rejection.ASKED_RECENTLY)));
        assertThat(entries(told, Moved.class)).extracting(Moved::to)
                .containsExactly(RequestState.RINGING, RequestState.WAITING, RequestState.CANCELLED);
        assertThat(entries(told, Moved.class)).last()
                .extracting(Moved::at).isEqualTo(asked.plusSeconds(36));
    }

    @Test
    void whoChangedWhileItWaitedIsToldAsOfThen() {
        var request = waiting();
        stage.advance(Duration.ofSeconds(10));
        var person = hire();
        stage.interpreters().choose(city, person, Availability.ON_BREAK).block();
        stage.advance(Duration.ofSeconds(10));
        stage.suspend(city, person);
        stage.advance(Duration.ofSeconds(10));
        var told = explained(city, request);
        stage.revokeCertifications(city, person);
        stage.advance(Duration.ofHours(30));
        told(request, new SessionEvent.StaffEndsIt());

        assertThat(entries(told, Wait.class)).extracting(wait -> wait.among().rejected().stream()
                .map(Rejected::why).toList())
                .containsExactly(List.of(), List.of(Rejection.NOT_AVAILABLE), List.of(Rejection.SUSPENDED));
        assertThat(entries(explained(city, request), Wait.class)).extracting(Wait::among)
                .startsWith(entries(told, Wait.class).stream().map(Wait::among).toArray(Explanation.Verdicts[]::new));
    }

    @Test
    void aRungIsToldWithItsNumber() {
        var wide = stage.foundCity(LADDER);
        var request = admitted(order(wide, "line", "rungs", "01",
                Urgency.ROUTINE)).request();
        stage.advance(Duration.ofSeconds(60));
        stage.sessions().apply(wide, request, new SessionEvent.DeadlinePassed(), Optional.empty()).block();
        assertThat(entries(explained(wide, request), RungReached.class)).singleElement().satisfies(rung -> {
            assertThat(rung.rung().number()).isEqualTo(1);
            assertThat(rung.rung().phones()).isEqualTo(3);
            assertThat(rung.rung().drops()).containsExactly(Preference.GENDER);
            assertThat(rung.rung().vendor()).isFalse();
        });
    }

    @Test
    void aVendorsRingIsToldByTheVendorsName() {
        stage.engage(city, "harbor", 1, new PhoneNumber("+12125550198"), Hire.CREOLE);
        var request = waiting();
        stage.advance(Duration.ofSeconds(10));
        var leg = stage.identities().leg();
        stage.vendors().ring(city, request, stage.identities().assignment(), leg, VendorRing.Wish.SUPERVISOR).block();
        var rung = stage.now();
        stage.advance(Duration.ofSeconds(6));
        told(request, new SessionEvent.PhoneEnded(leg, LegEnd.NO_ANSWER));

        var told = explained(city, request);
        assertThat(told.entries()).extracting(Object::getClass)
                .isEqualTo(List.of(Requested.class, Wait.class, Moved.class, Ring.class, Moved.class));
        assertThat(entries(told, Ring.class)).singleElement().extracting(Ring::ring).satisfies(ring -> {
            assertThat(ring.assignee()).isEqualTo(new Assignee.VendorLine(new VendorId("harbor")));
            assertThat(ring.number()).isEqualTo("harbor");
            assertThat(ring.ordered()).isEqualTo(rung);
            assertThat(ring.over()).contains(rung.plusSeconds(6));
        });
    }

    @Test
    void aVendorsRingIsToldWithTheWaitAndTheCost() {
        stage.engage(city, "harbor", 1, new PhoneNumber("+12125550198"),
                new VendorTerms(Optional.empty(), Optional.empty(), Optional.of(new Tariff(95, 3))), Hire.CREOLE);
        var longer = vendorsCall(Duration.ofSeconds(181));
        assertThat(longer.pickedUp()).contains(longer.ordered().plusSeconds(7));
        assertThat(longer.cost()).map(KeptRing.Cost::cents).as("four minutes were begun").contains(380);
        assertThat(vendorsCall(Duration.ofSeconds(180)).cost()).map(KeptRing.Cost::cents).contains(285);
        assertThat(vendorsCall(Duration.ofSeconds(20)).cost()).map(KeptRing.Cost::cents).as("the least").contains(285);
    }

    @Test
    void aVendorsLineThatNobodyPickedUpCostsNothing() {
        stage.engage(city, "harbor", 1, new PhoneNumber("+12125550198"),
                new VendorTerms(Optional.empty(), Optional.empty(), Optional.of(new Tariff(95, 1))), Hire.CREOLE);
        var request = waiting();
        var leg = stage.identities().leg();
        stage.vendors().ring(city, request, stage.identities().assignment(), leg, VendorRing.Wish.SUPERVISOR).block();
        told(request, new SessionEvent.PhoneEnded(leg, LegEnd.NO_ANSWER));
        var ring = entries(explained(city, request), Ring.class).getFirst().ring();
        assertThat(ring.pickedUp()).isEmpty();
        assertThat(ring.cost()).isEmpty();
    }

    /** Picked up after 7 seconds, in after 5 more, over after this time from picking up. */
    private KeptRing vendorsCall(Duration length) {
        var request = waiting();
        var leg = stage.identities().leg();
        var vendor = stage.identities().assignment();
        stage.vendors().ring(city, request, vendor, leg, VendorRing.Wish.SUPERVISOR).block();
        stage.advance(Duration.ofSeconds(7));
        told(request, new SessionEvent.PhoneAnswered(leg));
        stage.advance(Duration.ofSeconds(5));
        told(request, new SessionEvent.OfferAccepted(vendor, 1));
        told(request, new SessionEvent.JoinedRoom(leg));
        assertThat(entries(explained(city, request), Ring.class).getFirst().ring().cost()).as("not over yet").isEmpty();
        stage.advance(length.minusSeconds(5));
        told(request, new SessionEvent.StaffEndsIt());
        return entries(explained(city, request), Ring.class).getFirst().ring();
    }

    /** The change that alerts them writes two entries; the states and the wait that follows are told as of one. */
    @Test
    void thatSupervisorsWereAlertedIsToldOnce() {
        var request = waiting();
        declines(request, 1, Timing.DEFAULT.failuresBeforeHuman() - 1);
        assertThat(entries(explained(city, request), NeededHuman.class)).isEmpty();
        declines(request, Timing.DEFAULT.failuresBeforeHuman(), Timing.DEFAULT.failuresBeforeHuman());
        var alerted = stage.now();
        stage.advance(Duration.ofSeconds(4));
        declines(request, Timing.DEFAULT.failuresBeforeHuman() + 1, Timing.DEFAULT.failuresBeforeHuman() + 1);
        told(request, new SessionEvent.StaffEndsIt());

        var told = explained(city, request);
        assertThat(entries(told, NeededHuman.class)).extracting(NeededHuman::at).containsExactly(alerted);
        assertThat(told.entries()).filteredOn(entry -> entry.at().equals(alerted)).extracting(Object::getClass)
                .isEqualTo(List.of(Moved.class, NeededHuman.class, Wait.class));
        assertThat(entries(told, Wait.class)).filteredOn(wait -> wait.at().equals(alerted))
                .extracting(Wait::until).containsExactly(alerted.plusSeconds(4));
        assertThat(entries(told, Moved.class)).extracting(Moved::from, Moved::to)
                .containsOnly(tuple(RequestState.WAITING, RequestState.RINGING),
                        tuple(RequestState.RINGING, RequestState.WAITING),
                        tuple(RequestState.WAITING, RequestState.CANCELLED));
    }

    /** Somebody new each time, a second after the ring was ordered. */
    private void declines(RequestId request, int fromEpoch, int toEpoch) {
        for (int epoch = fromEpoch; epoch <= toEpoch; epoch++) {
            var offer = offered(request);
            stage.advance(Duration.ofSeconds(1));
            told(request, new SessionEvent.OfferDeclined(offer.assignment(), epoch));
        }
    }

    @Test
    void anotherCitysRequestIsNotThere() {
        assertThat(stage.explanations().kept(stage.foundCity(), waiting()).blockOptional()).isEmpty();
    }

    /** The list at decision time, each time; and for moments without an offer the list of that moment. */
    @Test
    void whatIsToldIsWhatWasDecided() {
        int decisions = 0;
        int looks = 0;
        var reasons = EnumSet.noneOf(Rejection.class);
        for (long seed = 1; seed <= seeds; seed++) {
            var life = new RandomLife(stage, seed, keeping());
            life.live(90);
            for (var request : life.decisions.keySet()) {
                var told = explained(life.city, request);
                var decided = Objects.requireNonNull(life.decisions.get(request));
                assertThat(entries(told, Attempt.class)).as("seed %d", seed)
                        .extracting(attempt -> new RandomLife.Decided(attempt.chosen(), attempt.among()))
                        .isEqualTo(decided);
                var looked = Objects.requireNonNull(life.looks.get(request));
                long at = seed;
                looked.forEach(look -> assertTold(told, look, at));
                assertThat(entries(told, Ring.class)).as("vendors' rings, seed %d", seed)
                        .filteredOn(ring -> ring.ring().isVendors()).hasSize(life.vendorRings.getOrDefault(request, 0));
                Stream.concat(decided.stream().map(RandomLife.Decided::verdicts),
                        looked.stream().map(RandomLife.Looked::verdicts))
                        .forEach(one -> one.rejected().forEach(other -> reasons.add(other.why())));
                decisions += decided.size();
                looks += looked.size();
            }
        }
        assertThat(decisions).as("decisions told").isGreaterThan(seeds * 2);
        assertThat(looks).as("moments told").isGreaterThan(seeds);
        assertThat(reasons).as("reasons told").containsExactly(Rejection.values());
    }

    /** An even number of seconds, as all moments of such a life are. */
    private CityId keeping() {
        var keeping = stage.foundCity(new HoldBack(Duration.ofSeconds(20)));
        stage.giveLadder(keeping, LADDER);
        return keeping;
    }

    private static void assertTold(Explanation told, RandomLife.Looked look, long seed) {
        assertThat(entries(told, Wait.class)).as("seed %d at %s", seed, look.at())
                .filteredOn(wait -> !wait.at().isAfter(look.at()) && look.at().isBefore(wait.until()))
                .singleElement().extracting(Wait::among).satisfies(among -> {
                    assertThat(among.eligible()).isEqualTo(look.verdicts().eligible());
                    assertThat(among.rejected()).containsExactlyInAnyOrderElementsOf(look.verdicts().rejected());
                });
    }
}
