package org.dragoman.dispatch.port;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.explanation.Explanation.Rejected;
import org.dragoman.dispatch.domain.explanation.Explanation.Verdicts;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.matching.Candidate;
import org.dragoman.dispatch.domain.matching.Demand;
import org.dragoman.dispatch.domain.matching.MatchOutcome;
import org.dragoman.dispatch.domain.matching.MatchingPolicy;
import org.dragoman.dispatch.domain.matching.Proposal;
import org.dragoman.dispatch.domain.matching.Ranking;
import org.dragoman.dispatch.domain.matching.Rejection;
import org.dragoman.dispatch.domain.request.Channel;
import org.dragoman.dispatch.domain.request.Idempotency;
import org.dragoman.dispatch.domain.request.Order;
import org.dragoman.dispatch.domain.request.Preferences;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.domain.session.SessionEvent;

/**
 * A city in which anything may happen, from a seed. It keeps what the policy said at each moment, as it was said then:
 * the explanation is to say the same afterwards.
 */
final class RandomLife {

    /** What the policy said when somebody was asked. */
    record Decided(String chosen, Verdicts verdicts) {}

    /** What it said of everybody at a moment at which nobody was asked. */
    record Looked(Instant at, Verdicts verdicts) {}

    private record Offer(RequestId request, Proposal proposal, long epoch) {}

    /** All moments are even seconds: no wait is shorter than what the explanation leaves out. */
    private static final int EVEN = 2;

    final CityId city;
    final Map<RequestId, List<Decided>> decisions = new LinkedHashMap<>();
    final Map<RequestId, List<Looked>> looks = new HashMap<>();
    private final Stage stage;
    private final Random random;
    private final MatchingPolicy policy = new MatchingPolicy();
    private final List<InterpreterId> people = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private final List<Offer> offers = new ArrayList<>();
    private int asks;

    RandomLife(Stage stage, long seed, CityId city) {
        this.stage = stage;
        this.random = new Random(seed);
        this.city = city;
    }

    void live(int steps) {
        for (int hired = 0; hired < 4; hired++) {
            hires();
        }
        asks();
        for (int step = 0; step < steps; step++) {
            passes();
            anything();
        }
        passes();
    }

    private void passes() {
        stage.advance(random.nextInt(25) == 0
                ? Duration.ofHours(7)
                : Duration.ofSeconds((long) EVEN * (1 + random.nextInt(15))));
    }

    private void anything() {
        switch (random.nextInt(12)) {
            case 0 -> hires();
            case 1 -> asks();
            case 2, 3 -> chooses(one(people));
            case 4 -> qualification(one(people));
            case 5, 6, 7 -> matches(one(List.copyOf(decisions.keySet())));
            case 8 -> looksAtAll();
            default -> goesOn();
        }
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void hires() {
        var base = Trial.somebody();
        var varieties = random.nextInt(3) == 0
                ? Set.of(Hire.CREOLE, Hire.FRENCH)
                : Set.of(one(List.of(Hire.CREOLE,
                        Hire.CREOLE, Hire.FRENCH)));
        var hire = Hire.aSpeaker(Integer.parseInt(base.publicNumber()), varieties.toArray(VarietyTag[]::new));
        var today = LocalDate.ofInstant(stage.now(), ZoneId.of("America/New_York"));
        people.add(stage.hire(city, random.nextInt(3) == 0
                ? hire.certifiedUntil(today.plusDays(random.nextInt(3) - 1L))
                : hire));
        numbers.add(hire.publicNumber());
    }

    private void asks() {
        var ids = stage.identities();
        var request = ids.request();
        var resident = new Order.Party(ids.leg(), LegRole.RESIDENT, true, Optional.empty());
        var agency = new Order.Party(ids.leg(), LegRole.AGENCY, false, Optional.empty());
        stage.requests().admit(new Order(city, request, ids.reference(),
                one(List.of(Hire.CREOLE, Hire.CREOLE, Hire.FRENCH)), Stage.SITE,
                random.nextInt(8) == 0 ? SubjectDomain.MEDICAL : SubjectDomain.GENERAL, Urgency.ROUTINE,
                random.nextBoolean() ? Preferences.NONE : new Preferences(Optional.of(one(numbers))), Channel.PHONE,
                new Idempotency("line", "key " + asks++, "01"), List.of(resident, agency))).block();
        decisions.put(request, new ArrayList<>());
        looks.put(request, new ArrayList<>());
    }

    private void chooses(InterpreterId person) {
        stage.interpreters().choose(city, person, one(List.of(Availability.AVAILABLE, Availability.AVAILABLE,
                Availability.ON_BREAK, Availability.OFF_DUTY))).block();
    }

    private void qualification(InterpreterId person) {
        switch (random.nextInt(4)) {
            case 0 -> stage.sessions().suspend(city, person).block();
            case 1 -> stage.revokeCertifications(city, person);
            default -> stage.interpreters().reinstate(city, person).block();
        }
    }

    private List<Candidate> candidates(List<InterpreterId> of) {
        return Objects.requireNonNull(stage.matches().candidates(city, of).block());
    }

    private Optional<Demand> demand(RequestId request) {
        return stage.matches().demand(city, request).blockOptional();
    }

    /** As the pool would: some of the people, in any order. */
    private void matches(RequestId request) {
        var proposed = new ArrayList<>(people);
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
        var chosen = random.nextInt(4) == 0 ? one(ranking.eligible()) : ranking.eligible().getFirst();
        var proposal = new Proposal(demand, chosen, stage.identities().assignment(), stage.identities().leg(),
                ranking.eligible().size(), Map.of(), ranking.considered());
        if (stage.matches().commit(proposal).block() instanceof MatchOutcome.Committed) {
            Objects.requireNonNull(decisions.get(demand.request()))
                    .add(new Decided(chosen.publicNumber(), verdicts(ranking, considered)));
            offers.add(new Offer(demand.request(), proposal, demand.lastEpoch() + 1));
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
        var all = candidates(people);
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
        var offer = random.nextInt(3) == 0 ? one(offers) : offers.getLast();
        var assignment = offer.proposal().assignment();
        var leg = offer.proposal().leg();
        tells(offer.request(), switch (random.nextInt(8)) {
            case 0 -> new SessionEvent.OfferDeclined(assignment, offer.epoch());
            case 1, 2 -> new SessionEvent.PhoneRang(leg);
            case 3 -> new SessionEvent.PhoneEnded(leg, one(List.of(LegEnd.NO_ANSWER, LegEnd.HUNG_UP)));
            case 4 -> new SessionEvent.OfferAccepted(assignment, offer.epoch());
            case 5 -> new SessionEvent.JoinedRoom(leg);
            case 6 -> new SessionEvent.StaffPullsOfferBack();
            default -> random.nextInt(3) == 0 ? new SessionEvent.StaffEndsIt() : new SessionEvent.DeadlinePassed();
        });
        stage.interpreters().endWrapUps(city).collectList().block();
    }

    private void tells(RequestId request, SessionEvent event) {
        stage.sessions().apply(city, request, event, Optional.empty()).block();
    }
}
