package org.dragoman.dispatch.usecase;

import java.util.List;
import java.util.Map;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.access.Intervention;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.matching.Candidate;
import org.dragoman.dispatch.domain.matching.Demand;
import org.dragoman.dispatch.domain.matching.MatchOutcome;
import org.dragoman.dispatch.domain.matching.MatchingPolicy;
import org.dragoman.dispatch.domain.matching.Proposal;
import org.dragoman.dispatch.domain.matching.Rejection;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.port.Audit;
import org.dragoman.dispatch.port.Identities;
import org.dragoman.dispatch.port.Interpreters;
import org.dragoman.dispatch.port.Matches;
import reactor.core.publisher.Mono;

/**
 * A supervisor has one interpreter asked, by the public number. Only the order of asking is overruled: each hard rule
 * holds, but that somebody who was asked in vain is left in peace for a while.
 */
public class AssignInterpreter {

    /** What became of it. */
    public sealed interface Assigned {
        record Offered() implements Assigned {}

        /** It is offered, taken or over. */
        record NotWaiting() implements Assigned {}

        record UnknownInterpreter() implements Assigned {}

        record Rejected(Rejection why) implements Assigned {}

        /** Somebody else was quicker, or what the person may do has just changed. */
        record JustGone() implements Assigned {}
    }

    private final Audit audit;
    private final Interpreters interpreters;
    private final Matches matches;
    private final MatchingPolicy policy;
    private final Identities identities;
    private final FollowOffer followOffer;

    public AssignInterpreter(
            Audit audit, Interpreters interpreters, Matches matches, MatchingPolicy policy, Identities identities,
            FollowOffer followOffer) {
        this.audit = audit;
        this.interpreters = interpreters;
        this.matches = matches;
        this.policy = policy;
        this.identities = identities;
        this.followOffer = followOffer;
    }

    public Mono<Assigned> assign(Caller by, RequestId request, String publicNumber) {
        return audit.note(by, Intervention.ASSIGN, request.value(), publicNumber)
                .then(interpreters.numbered(by.city(), publicNumber))
                .flatMap(interpreter -> matches.demand(by.city(), request)
                        .flatMap(demand -> offer(demand.askingAnew(), interpreter))
                        .defaultIfEmpty(new Assigned.NotWaiting()))
                .defaultIfEmpty(new Assigned.UnknownInterpreter());
    }

    private Mono<Assigned> offer(Demand demand, InterpreterId interpreter) {
        return matches.candidates(demand.city(), List.of(interpreter))
                .map(candidates -> policy.rank(demand, candidates))
                .flatMap(ranking -> ranking.eligible().isEmpty()
                        ? Mono.just(new Assigned.Rejected(ranking.rejected().values().iterator().next()))
                        : commit(demand, ranking.eligible().getFirst()));
    }

    private Mono<Assigned> commit(Demand demand, Candidate chosen) {
        var proposal = new Proposal(demand, chosen, identities.assignment(), identities.leg(),
                1, Map.of(), List.of(chosen));
        return matches.commit(proposal).flatMap(outcome -> switch (outcome) {
            case MatchOutcome.Committed committed ->
                followOffer.follow(proposal).thenReturn(new Assigned.Offered());
            case MatchOutcome.InterpreterGone gone -> Mono.just(new Assigned.JustGone());
            case MatchOutcome.RequestGone gone -> Mono.just(new Assigned.NotWaiting());
        });
    }
}
