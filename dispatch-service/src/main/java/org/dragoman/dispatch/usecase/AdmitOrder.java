package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.matching.Queued;
import org.dragoman.dispatch.domain.request.Admission;
import org.dragoman.dispatch.domain.request.Order;
import org.dragoman.dispatch.port.Changes;
import org.dragoman.dispatch.port.Hint;
import org.dragoman.dispatch.port.Identities;
import org.dragoman.dispatch.port.Pool;
import org.dragoman.dispatch.port.Requests;
import java.time.Clock;
import reactor.core.publisher.Mono;

/** Commits an order, puts it in line and tries to match it at once. */
public class AdmitOrder {

    private static final int DRAWS = 20;

    private final Requests requests;
    private final Pool pool;
    private final MatchRequest matchRequest;
    private final Changes changes;
    private final Identities identities;
    private final Clock clock;

    public AdmitOrder(
            Requests requests, Pool pool, MatchRequest matchRequest, Changes changes, Identities identities,
            Clock clock) {
        this.requests = requests;
        this.pool = pool;
        this.matchRequest = matchRequest;
        this.changes = changes;
        this.identities = identities;
        this.clock = clock;
    }

    /** Never {@link Admission.ReferenceTaken}, but for a city with more open requests than references. */
    public Mono<Admission> admit(Order order) {
        return admit(order, DRAWS).delayUntil(admission -> begin(order, admission));
    }

    private Mono<Admission> admit(Order order, int draws) {
        return requests.admit(order).flatMap(admission -> switch (admission) {
            case Admission.ReferenceTaken taken when draws > 1 ->
                admit(order.with(identities.reference()), draws - 1);
            case Admission.ReferenceTaken taken -> Mono.just(taken);
            case Admission.Admitted admitted -> Mono.just(admitted);
            case Admission.KeyReused reused -> Mono.just(reused);
            case Admission.UnknownSite unknown -> Mono.just(unknown);
        });
    }

    /** Written to the pool before the match reads it: an interpreter who becomes free now sees this request. */
    private Mono<Void> begin(Order order, Admission admission) {
        if (!(admission instanceof Admission.Admitted admitted) || admitted.again()) {
            return Mono.empty();
        }
        changes.tell(order.city(), new Hint(Hint.Kind.REQUEST, order.request().toString()));
        var queued = new Queued(order.request(), order.skill(), order.urgency(), clock.instant(),
                Queued.FIRST_VERSION, true);
        return pool.addWaiting(order.city(), queued)
                .then(matchRequest.match(order.city(), order.request()))
                .then();
    }
}
