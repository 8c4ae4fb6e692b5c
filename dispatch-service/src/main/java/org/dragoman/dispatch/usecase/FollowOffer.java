package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.matching.Proposal;
import org.dragoman.dispatch.port.Changes;
import org.dragoman.dispatch.port.DispatchMetrics;
import org.dragoman.dispatch.port.Hint;
import org.dragoman.dispatch.port.Pool;
import reactor.core.publisher.Mono;

/** After a match is committed: the relay is woken, screens look again, both leave the pool. */
public class FollowOffer {

    private final Pool pool;
    private final Changes changes;
    private final DispatchMetrics metrics;

    public FollowOffer(Pool pool, Changes changes, DispatchMetrics metrics) {
        this.pool = pool;
        this.changes = changes;
        this.metrics = metrics;
    }

    /**
     * The commit made the next version of either row. Where somebody wrote one in between, the pool keeps an entry that is
     * over until whoever finds it takes it out.
     */
    public Mono<Void> follow(Proposal proposal) {
        var demand = proposal.demand();
        var asked = proposal.candidate();
        metrics.offered();
        changes.tell(demand.city(), new Hint(Hint.Kind.COMMAND, demand.request().toString()));
        changes.tell(demand.city(), new Hint(Hint.Kind.REQUEST, demand.request().toString()));
        return Mono.when(
                pool.removeWaiting(demand.city(), demand.skill(), demand.request(), demand.version() + 1),
                pool.removeFree(demand.city(), asked.id(), asked.version() + 1));
    }
}
