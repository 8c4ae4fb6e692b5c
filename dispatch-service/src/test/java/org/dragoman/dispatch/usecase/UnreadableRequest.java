package org.dragoman.dispatch.usecase;

import java.util.Collection;
import java.util.List;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.matching.Candidate;
import org.dragoman.dispatch.domain.matching.Demand;
import org.dragoman.dispatch.domain.matching.MatchOutcome;
import org.dragoman.dispatch.domain.matching.MatchingPolicy;
import org.dragoman.dispatch.domain.matching.Proposal;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.port.Matches;
import reactor.core.publisher.Mono;

/** A sweep over a store that cannot read one of its requests. */
record UnreadableRequest(Matches matches, RequestId unreadable) implements Matches {

    static SweepCity sweepOver(Scene scene, RequestId unreadable) {
        var dispatch = scene.dispatch;
        var stage = dispatch.stage;
        var matchRequest = new MatchRequest(stage.truth(), new UnreadableRequest(stage.matches(), unreadable),
                new MatchingPolicy(), stage.identities(),
                new FollowOffer(dispatch.pool, dispatch.changes, dispatch.metrics), dispatch.metrics);
        var matchFreed = new MatchFreed(stage.interpreters(), dispatch.pool, matchRequest, dispatch.changes);
        return new SweepCity(stage.sessions(), stage.interpreters(), stage.queue(), dispatch.applyEvent, matchFreed,
                matchRequest, stage.vendors(), dispatch.ringVendor);
    }

    @Override
    public Mono<Demand> demand(CityId city, RequestId request) {
        return request.equals(unreadable)
                ? Mono.error(new IllegalStateException("unreadable"))
                : matches.demand(city, request);
    }

    @Override
    public Mono<List<InterpreterId>> fitting(Demand demand) {
        return matches.fitting(demand);
    }

    @Override
    public Mono<List<Candidate>> candidates(CityId city, Collection<InterpreterId> interpreters) {
        return matches.candidates(city, interpreters);
    }

    @Override
    public Mono<MatchOutcome> commit(Proposal proposal) {
        return matches.commit(proposal);
    }
}
