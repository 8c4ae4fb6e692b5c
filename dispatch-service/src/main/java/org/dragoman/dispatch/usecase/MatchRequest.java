package org.dragoman.dispatch.usecase;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.matching.Candidate;
import org.dragoman.dispatch.domain.matching.Demand;
import org.dragoman.dispatch.domain.matching.MatchOutcome;
import org.dragoman.dispatch.domain.matching.MatchingPolicy;
import org.dragoman.dispatch.domain.matching.Proposal;
import org.dragoman.dispatch.domain.matching.Ranking;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.port.DispatchMetrics;
import org.dragoman.dispatch.port.Identities;
import org.dragoman.dispatch.port.Matches;
import org.dragoman.dispatch.port.Pool;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Finds an interpreter for one waiting request: the pool proposes, the policy ranks, a lease keeps two proposals apart,
 * the commit decides. True when an offer was made.
 */
public class MatchRequest {

    private final Pool pool;
    private final Matches matches;
    private final MatchingPolicy policy;
    private final Identities identities;
    private final FollowOffer followOffer;
    private final DispatchMetrics metrics;
    private final Underway underway = new Underway();

    public MatchRequest(
            Pool pool, Matches matches, MatchingPolicy policy, Identities identities,
            FollowOffer followOffer, DispatchMetrics metrics) {
        this.pool = pool;
        this.matches = matches;
        this.policy = policy;
        this.identities = identities;
        this.followOffer = followOffer;
        this.metrics = metrics;
    }

    public Mono<Boolean> match(CityId city, RequestId request) {
        return underway.alone(city, request,
                matches.demand(city, request).flatMap(this::rankAndPropose).defaultIfEmpty(false));
    }

    private Mono<Boolean> rankAndPropose(Demand demand) {
        return pool.free(demand)
                .flatMap(page -> rank(demand, withKnown(demand, page))
                        .flatMap(ranking -> ranking.eligible().isEmpty() && page.size() >= Pool.FREE_PAGE
                                ? matches.fitting(demand).flatMap(others -> rank(demand, others))
                                : Mono.just(ranking)))
                .doOnNext(ranking -> ranking.rejected().values().forEach(metrics::rejected))
                .flatMap(ranking -> propose(demand, ranking, ranking.eligible()));
    }

    private Mono<Ranking> rank(Demand demand, List<InterpreterId> ids) {
        return matches.candidates(demand.city(), ids)
                .delayUntil(candidates -> takeOut(demand, candidates))
                .map(candidates -> policy.rank(demand, candidates));
    }

    /** The pool's page ends somewhere: whom the resident knows is looked at in any case. */
    private static List<InterpreterId> withKnown(Demand demand, List<InterpreterId> ids) {
        return Stream.concat(ids.stream(), demand.terms().known().stream()).distinct().toList();
    }

    /** Whom the pool takes for free and who is not: as the longest idle they would fill its page for ever. */
    private Mono<Void> takeOut(Demand demand, List<Candidate> candidates) {
        return Flux.fromIterable(candidates)
                .filter(candidate -> candidate.availability() != Availability.AVAILABLE)
                .flatMap(candidate -> pool.removeFree(demand.city(), candidate.id(), candidate.version()))
                .then();
    }

    private Mono<Boolean> propose(Demand demand, Ranking ranking, List<Candidate> eligible) {
        if (eligible.isEmpty()) {
            return Mono.just(false);
        }
        var lease = identities.lease();
        return pool.lease(demand.city(), lease, eligible.stream().map(Candidate::id).toList())
                .flatMap(leased -> commit(demand, ranking, eligible, leased)
                        .delayUntil(decided -> pool.release(demand.city(), lease, leased)))
                .defaultIfEmpty(false);
    }

    private Mono<Boolean> commit(Demand demand, Ranking ranking, List<Candidate> eligible, InterpreterId leased) {
        var chosen = eligible.stream().filter(candidate -> candidate.id().equals(leased)).findFirst().orElseThrow();
        var proposal = new Proposal(demand, chosen, identities.assignment(), identities.leg(),
                ranking.eligible().size(), countsByRule(ranking), ranking.considered());
        return matches.commit(proposal).flatMap(outcome -> switch (outcome) {
            case MatchOutcome.Committed committed -> followOffer.follow(proposal).thenReturn(true);
            case MatchOutcome.InterpreterGone gone -> next(demand, ranking, eligible, chosen);
            case MatchOutcome.RequestGone gone -> conflicted();
        });
    }

    private Mono<Boolean> next(Demand demand, Ranking ranking, List<Candidate> eligible, Candidate gone) {
        var rest = eligible.stream().filter(candidate -> !candidate.equals(gone)).toList();
        return conflicted().then(pool.removeFree(demand.city(), gone.id(), gone.version()))
                .then(propose(demand, ranking, rest));
    }

    private Mono<Boolean> conflicted() {
        metrics.conflicted();
        return Mono.just(false);
    }

    private static Map<String, Long> countsByRule(Ranking ranking) {
        return ranking.rejected().values().stream()
                .collect(Collectors.groupingBy(Enum::name, Collectors.counting()));
    }
}
