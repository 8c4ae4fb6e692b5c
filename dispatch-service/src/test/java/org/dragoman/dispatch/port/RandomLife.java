package org.dragoman.dispatch.port;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.assignment.AssignmentId;
import org.dragoman.dispatch.domain.explanation.Explanation.Rejected;
import org.dragoman.dispatch.domain.explanation.Explanation.Verdicts;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.matching.Candidate;
import org.dragoman.dispatch.domain.matching.Demand;
import org.dragoman.dispatch.domain.matching.MatchOutcome;
import org.dragoman.dispatch.domain.matching.MatchingPolicy;
import org.dragoman.dispatch.domain.matching.Proposal;
import org.dragoman.dispatch.domain.matching.Ranking;
import org.dragoman.dispatch.domain.matching.Rejection;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.VendorRing;

/**
 * A city in which anything may happen, from a seed. It keeps what the policy said at each moment, as it was said then:
 * the explanation is to say the same afterwards.
 */
final class RandomLife {

    /** What the policy said when somebody was asked. */
    record Decided(String chosen, Verdicts verdicts) {}

    /** What it said of everybody at a moment at which nobody was asked. */
    record Looked(Instant at, Verdicts verdicts) {}

    /** Whoever was rung, a person or a vendor's line. */
    private record Offer(RequestId request, AssignmentId assignment, LegId leg, long epoch) {}

    /** All moments are even seconds: no wait is shorter than what the explanation leaves out. */
    private static final int EVEN = 2;

    final CityId city;
    final Map<RequestId, List<Decided>> decisions = new LinkedHashMap<>();
    final Map<RequestId, List<Looked>> looks = new HashMap<>();
    final Map<RequestId, Integer> vendorRings = new HashMap<>();
    private final Stage stage;
    private final Random random;
    private final RandomTown town;
    private final MatchingPolicy policy = new MatchingPolicy();
    private final Map<RequestId, LegId> anchors = new HashMap<>();
    private final List<Offer> offers = new ArrayList<>();

    RandomLife(Stage stage, long seed, CityId city) {
        this.stage = stage;
        this.random = new Random(seed);
        this.city = city;
        this.town = new RandomTown(stage, random, city);
    }

    void live(int steps) {
        for (int hired = 0; hired < 4; hired++) {
            town.hires();
        }
        asks();
        for (int step = 0; step < steps; step++) {
            passes();
            anything();
        }
        passes();
    }

    private void passes() {
        stage.advance(town.chance(25)
                ? Duration.ofHours(7)
                : Duration.ofSeconds((long) EVEN * (1 + random.nextInt(15))));
    }

    private void anything() {
        switch (random.nextInt(18)) {
            case 0 -> town.hires();
            case 1 -> asks();
            case 2, 3 -> town.chooses();
            case 4, 5 -> town.requalifies();
            case 6, 7, 8 -> matches(aRequest());
            case 9, 10 -> looksAtAll();
            case 11 -> ringsVendor(aRequest());
            case 12, 13 -> isAskedInVain(aRequest());
            case 14 -> losesTheInterpreter();
            default -> goesOn();
        }
    }

    /** The latest is the one that is surely still open. */
    private RequestId aRequest() {
        var all = List.copyOf(decisions.keySet());
        return town.chance(2) ? all.getLast() : town.one(all);
    }

    private void isAskedInVain(RequestId request) {
        matches(request);
        passes();
        offers.stream().filter(offer -> offer.request().equals(request)).reduce((earlier, later) -> later)
                .ifPresent(offer -> tells(request,
                        new SessionEvent.OfferDeclined(offer.assignment(), offer.epoch())));
    }

    /** They have spoken: the caller's wait begins anew. */
    private void losesTheInterpreter() {
        if (offers.isEmpty()) {
            return;
        }
        var offer = offers.getLast();
        tells(offer.request(), new SessionEvent.OfferAccepted(offer.assignment(), offer.epoch()));
        tells(offer.request(), new SessionEvent.JoinedRoom(Objects.requireNonNull(anchors.get(offer.request()))));
        tells(offer.request(), new SessionEvent.JoinedRoom(offer.leg()));
        passes();
        tells(offer.request(), new SessionEvent.PhoneEnded(offer.leg(), LegEnd.HUNG_UP));
    }

    private void asks() {
        var request = stage.identities().request();
        var anchor = stage.identities().leg();
        stage.requests().admit(town.order(request, anchor, "key " + anchors.size())).block();
        anchors.put(request, anchor);
        decisions.put(request, new ArrayList<>());
        looks.put(request, new ArrayList<>());
    }

    private List<Candidate> candidates(List<InterpreterId> of) {
        return Objects.requireNonNull(stage.matches().candidates(city, of).block());
    }

    private Optional<Demand> demand(RequestId request) {
        return stage.matches().demand(city, request).blockOptional();
    }

    /** As the pool would: some of the people, in any order. */
    private void matches(RequestId request) {
        var proposed = new ArrayList<>(town.people);
        Collections.shuffle(proposed, random);
        var some = proposed.subList(0, 1 + random.nextInt(proposed.size()));
        demand(request).ifPresent(demand -> {
            var considered = candidates(some);
            var ranking = policy.rank(demand, considered);
            if (!ranking.eligible().isEmpty()) {
                offers(demand, ranking, considered);
            }
        });
    }

    private void offers(Demand demand, Ranking ranking, List<Candidate> considered) {
        var chosen = town.chance(4) ? town.one(ranking.eligible()) : ranking.eligible().getFirst();
        var proposal = new Proposal(demand, chosen, stage.identities().assignment(), stage.identities().leg(),
                ranking.eligible().size(), Map.of(), ranking.considered());
        if (stage.matches().commit(proposal).block() instanceof MatchOutcome.Committed) {
            Objects.requireNonNull(decisions.get(demand.request()))
                    .add(new Decided(chosen.publicNumber(), verdicts(ranking, considered)));
            offers.add(new Offer(demand.request(), proposal.assignment(), proposal.leg(), demand.lastEpoch() + 1));
        }
    }

    private void ringsVendor(RequestId request) {
        var assignment = stage.identities().assignment();
        var leg = stage.identities().leg();
        long epoch = demand(request).map(Demand::lastEpoch).orElse(0L) + 1;
        if (stage.vendors().ring(city, request, assignment, leg, town.one(List.of(VendorRing.Wish.values())))
                .block() instanceof VendorRing.Ordered) {
            offers.add(new Offer(request, assignment, leg, epoch));
            vendorRings.merge(request, 1, Integer::sum);
        }
    }

    private void looksAtAll() {
        for (var request : decisions.keySet()) {
            if (stage.sessions().stateOf(city, request).block() == RequestState.WAITING) {
                demand(request).ifPresent(this::looks);
            }
        }
    }

    private void looks(Demand demand) {
        var all = candidates(town.people);
        var verdicts = verdicts(policy.rank(demand, all), all);
        Objects.requireNonNull(looks.get(demand.request())).add(new Looked(demand.now(),
                new Verdicts(verdicts.eligible(), verdicts.rejected().stream()
                        .filter(rejected -> rejected.why() != Rejection.OTHER_LANGUAGE).toList())));
    }

    private static Verdicts verdicts(Ranking ranking, List<Candidate> considered) {
        var why = ranking.rejected();
        return new Verdicts(ranking.eligible().stream().map(Candidate::publicNumber).toList(),
                considered.stream().flatMap(person -> Optional.ofNullable(why.get(person.id()))
                        .map(rejection -> new Rejected(person.publicNumber(), rejection)).stream()).toList());
    }

    private void goesOn() {
        if (offers.isEmpty()) {
            return;
        }
        var offer = town.chance(3) ? town.one(offers) : offers.getLast();
        tells(offer.request(), what(offer));
        stage.interpreters().endWrapUps(city).collectList().block();
    }

    private SessionEvent what(Offer offer) {
        return switch (random.nextInt(10)) {
            case 0 -> new SessionEvent.OfferDeclined(offer.assignment(), offer.epoch());
            case 1, 2 -> new SessionEvent.PhoneRang(offer.leg());
            case 3 ->
                new SessionEvent.PhoneEnded(offer.leg(), town.one(List.of(LegEnd.NO_ANSWER, LegEnd.HUNG_UP)));
            case 4, 5 -> new SessionEvent.OfferAccepted(offer.assignment(), offer.epoch());
            case 6 -> new SessionEvent.JoinedRoom(offer.leg());
            case 7 -> new SessionEvent.JoinedRoom(Objects.requireNonNull(anchors.get(offer.request())));
            case 8 -> new SessionEvent.StaffPullsOfferBack();
            default -> town.chance(3) ? new SessionEvent.StaffEndsIt() : new SessionEvent.DeadlinePassed();
        };
    }

    private void tells(RequestId request, SessionEvent event) {
        stage.sessions().apply(city, request, event, Optional.empty()).block();
    }
}
