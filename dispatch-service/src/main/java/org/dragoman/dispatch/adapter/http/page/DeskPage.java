package org.dragoman.dispatch.adapter.http.page;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.adapter.security.PageCity;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.language.CatalogueAnswer;
import org.dragoman.dispatch.domain.place.City;
import org.dragoman.dispatch.usecase.FindLanguage;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The desk: say a language, get an interpreter, watch it happen. */
@Controller
class DeskPage {

    static final int HITS = 8;

    private final DeskModel desk;
    private final FindLanguage findLanguage;
    private final LanguageNames names;

    DeskPage(DeskModel desk, FindLanguage findLanguage, LanguageNames names) {
        this.desk = desk;
        this.findLanguage = findLanguage;
        this.names = names;
    }

    /** Typed words take the first hit, as Enter does; a tag opens what it stands for. */
    @GetMapping("/desk")
    Mono<Rendering> desk(
            @AuthenticationPrincipal Caller caller, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String language, @RequestParam Optional<UUID> request,
            @RequestParam(defaultValue = "false") boolean otherNumber,
            ServerWebExchange exchange) {
        var city = city(exchange);
        var typed = hits(q, city);
        String chosen = language.isEmpty()
                ? typed.stream().findFirst().map(hit -> hit.name().tag()).orElse("")
                : language;
        return desk.page(caller, city, request).map(page -> choose(page.rendering()
                .modelAttribute("q", q)
                .modelAttribute("otherNumber", otherNumber)
                .modelAttribute("others", language.isEmpty() ? typed.stream().skip(1).toList() : List.of()),
                chosen, city, page.turnedOut()).build());
    }

    /** The hits below the search field, while somebody types. */
    @GetMapping("/desk/languages")
    Rendering languages(@RequestParam(defaultValue = "") String q, ServerWebExchange exchange) {
        return Rendering.view("desk :: hits").modelAttribute("hits", hits(q, city(exchange)))
                .modelAttribute("q", q).build();
    }

    @GetMapping("/desk/today")
    Mono<Rendering> today(@AuthenticationPrincipal Caller caller, ServerWebExchange exchange) {
        return desk.today(caller, city(exchange));
    }

    private List<LanguageNames.Hit> hits(String q, City city) {
        return q.isBlank()
                ? List.of()
                : findLanguage.find(q, HITS).stream().map(hit -> names.hit(hit, city.hubLanguage())).toList();
    }

    private Rendering.Builder<?> choose(Rendering.Builder<?> model, String tag, City city,
            TurnedOut turnedOut) {
        if (tag.isEmpty()) {
            return model;
        }
        String hub = city.hubLanguage();
        return switch (names.find(tag)) {
            case CatalogueAnswer.Dispatchable spoken -> model
                    .modelAttribute("chosen", LanguageName.of(spoken.variety(), hub))
                    .modelAttribute("turnedOut", names.all(turnedOut.of(spoken.variety().tag().value()), hub))
                    .modelAttribute("form", DeskForm.fresh(spoken.variety().tag().value()));
            case CatalogueAnswer.Question question ->
                model.modelAttribute("question", turnedOut.marked(names.question(question, hub)));
            case CatalogueAnswer.Signed signed ->
                model.modelAttribute("signed", LanguageName.of(signed.variety(), hub));
            case CatalogueAnswer.Unknown unknown -> model;
        };
    }

    private static City city(ServerWebExchange exchange) {
        return PageCity.of(exchange).orElseThrow(NoSuchPage::new).city();
    }
}
