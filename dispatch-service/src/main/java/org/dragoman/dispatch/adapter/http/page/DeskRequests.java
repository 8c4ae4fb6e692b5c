package org.dragoman.dispatch.adapter.http.page;

import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.dragoman.dispatch.adapter.http.live.LiveRequests;
import org.dragoman.dispatch.adapter.http.live.LiveStreams;
import org.dragoman.dispatch.adapter.internal.Outliving;
import org.dragoman.dispatch.adapter.resilience.AskLimit;
import org.dragoman.dispatch.adapter.security.PageCity;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.place.City;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.view.RequestView;
import org.dragoman.dispatch.usecase.Answer;
import org.dragoman.dispatch.usecase.CancelRequest;
import org.dragoman.dispatch.usecase.RequestInterpreter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a desk does with a request: asks, watches, takes it back. */
@Controller
class DeskRequests {

    private final RequestInterpreter requestInterpreter;
    private final CancelRequest cancelRequest;
    private final DeskModel desk;
    private final DeskRefusals refusals;
    private final LiveStreams streams;
    private final LiveRequests liveRequests;
    private final Clock clock;
    private final AskLimit askLimit;

    DeskRequests(
            RequestInterpreter requestInterpreter, CancelRequest cancelRequest, DeskModel desk, DeskRefusals refusals,
            LiveStreams streams, LiveRequests liveRequests, Clock clock, AskLimit askLimit) {
        this.requestInterpreter = requestInterpreter;
        this.cancelRequest = cancelRequest;
        this.desk = desk;
        this.refusals = refusals;
        this.streams = streams;
        this.liveRequests = liveRequests;
        this.clock = clock;
        this.askLimit = askLimit;
    }

    @PostMapping("/desk/requests")
    Mono<Rendering> request(@AuthenticationPrincipal Caller caller, ServerWebExchange exchange) {
        var site = caller.site().orElseThrow(NoSuchPage::new);
        var city = city(exchange);
        return exchange.getFormData().map(DeskForm::posted)
                .flatMap(form -> Outliving.client(askLimit.ofDesks(requestInterpreter.request(
                        form.ask(caller, site, clock.instant(), city.timeZone()))))
                        .flatMap(answer -> answer instanceof Answer.Accepted accepted
                                ? Mono.just(to(accepted.admitted().request().value()))
                                : refusals.page(caller, city, form, answer)));
    }

    @GetMapping("/desk/requests/{id}")
    Mono<Rendering> panel(
            @AuthenticationPrincipal Caller caller, @PathVariable UUID id, ServerWebExchange exchange) {
        return desk.panel(caller, city(exchange), id).switchIfEmpty(Mono.error(NoSuchPage::new))
                .map(panel -> Rendering.view("desk :: panel").modelAttribute("panel", panel).build());
    }

    /** `moved`: read the panel again; `ended`: for the last time. */
    @ResponseBody
    @GetMapping(path = "/desk/requests/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<Long>> events(@AuthenticationPrincipal Caller caller, @PathVariable UUID id) {
        return streams.open(caller.city(), liveRequests.of(caller, new RequestId(id)).flatMapIterable(
                view -> view.state().isOpen()
                        ? java.util.List.of(event("moved", view))
                        : java.util.List.of(event("moved", view), event("ended", view))));
    }

    @PostMapping("/desk/requests/{id}/cancel")
    Mono<Rendering> cancel(
            @AuthenticationPrincipal Caller caller, @PathVariable UUID id, ServerWebExchange exchange) {
        return desk.panel(caller, city(exchange), id).switchIfEmpty(Mono.error(NoSuchPage::new))
                .flatMap(mine -> Outliving.client(cancelRequest.cancel(caller, new RequestId(id))))
                .thenReturn(to(id));
    }

    private static ServerSentEvent<Long> event(String name, RequestView view) {
        return ServerSentEvent.builder(view.version()).event(name).build();
    }

    private static Rendering to(UUID request) {
        return Rendering.redirectTo(URI.create("/desk?request=" + request).toString())
                .status(HttpStatus.SEE_OTHER).build();
    }

    private static City city(ServerWebExchange exchange) {
        return PageCity.of(exchange).orElseThrow(NoSuchPage::new).city();
    }
}
