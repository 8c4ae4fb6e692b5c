package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.explanation.Explaining;
import org.dragoman.dispatch.domain.explanation.Explanation;
import org.dragoman.dispatch.domain.matching.MatchingPolicy;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.port.Explanations;
import reactor.core.publisher.Mono;

/** A supervisor asks why: who could be asked, who could not and by which rule, who was rung, and what became of it. */
public class ExplainRequest {

    private final Explanations explanations;
    private final Explaining explaining;

    public ExplainRequest(Explanations explanations, MatchingPolicy policy) {
        this.explanations = explanations;
        this.explaining = new Explaining(policy);
    }

    /** Empty for a request that this city does not have. */
    public Mono<Explanation> explain(CityId city, RequestId request) {
        return explanations.kept(city, request)
                .flatMap(kept -> explanations.past(kept).map(past -> explaining.explain(kept, past)));
    }
}
