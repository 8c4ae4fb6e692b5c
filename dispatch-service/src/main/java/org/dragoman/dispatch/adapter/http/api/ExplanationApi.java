package org.dragoman.dispatch.adapter.http.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.usecase.ExplainRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Why a request went as it did. */
@RestController
@Tag(name = "Supervisors")
class ExplanationApi {

    private final ExplainRequest explainRequest;

    ExplanationApi(ExplainRequest explainRequest) {
        this.explainRequest = explainRequest;
    }

    @GetMapping("/api/v1/requests/{id}/explanation")
    @Operation(summary = "Who could be asked and who could not by which rule, at each attempt and while nobody was found; "
            + "each rung, each ring and what became of it, each state with its time. Computed when it is asked for")
    Mono<ExplanationJson> explain(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return Mono.justOrEmpty(Ids.read(id)).map(RequestId::new)
                .flatMap(request -> explainRequest.explain(caller.city(), request))
                .switchIfEmpty(Mono.error(Problem::notFound))
                .map(ExplanationJson::of);
    }
}
