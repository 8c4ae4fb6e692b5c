package org.dragoman.dispatch.adapter.http.page;

import java.util.UUID;
import org.dragoman.dispatch.adapter.security.PageCity;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.explanation.Explanation;
import org.dragoman.dispatch.domain.place.City;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.usecase.ExplainRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Why a request went as it did, for a supervisor to read. */
@Controller
class ExplanationPage {

    private final ExplainRequest explainRequest;
    private final LanguageNames names;

    ExplanationPage(ExplainRequest explainRequest, LanguageNames names) {
        this.explainRequest = explainRequest;
        this.names = names;
    }

    @GetMapping("/board/requests/{id}")
    Mono<Rendering> page(
            @AuthenticationPrincipal Caller caller, @PathVariable UUID id, ServerWebExchange exchange) {
        var city = PageCity.of(exchange).orElseThrow(NoSuchPage::new).city();
        return explainRequest.explain(caller.city(), new RequestId(id)).switchIfEmpty(Mono.error(NoSuchPage::new))
                .map(told -> render(told, city));
    }

    private Rendering render(Explanation told, City city) {
        var time = new CityTime(told.zone());
        return Rendering.view("explanation")
                .modelAttribute("reference", told.reference())
                .modelAttribute("language", names.of(told.variety().value(), city.hubLanguage()))
                .modelAttribute("complete", told.complete())
                .modelAttribute("time", time.seconds(told.asOf()))
                .modelAttribute("lines", new ExplanationLines(time).of(told))
                .build();
    }
}
