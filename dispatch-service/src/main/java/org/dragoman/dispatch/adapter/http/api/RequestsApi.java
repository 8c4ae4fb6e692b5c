package org.dragoman.dispatch.adapter.http.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
import org.dragoman.dispatch.adapter.http.live.LiveRequests;
import org.dragoman.dispatch.adapter.http.live.LiveStreams;
import org.dragoman.dispatch.adapter.internal.Outliving;
import org.dragoman.dispatch.adapter.resilience.AskLimit;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.view.RequestView;
import org.dragoman.dispatch.usecase.Answer;
import org.dragoman.dispatch.usecase.CancelRequest;
import org.dragoman.dispatch.usecase.RequestInterpreter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Ask for an interpreter, look how it goes, take it back. */
@RestController
@Tag(name = "Requests")
class RequestsApi {

    private final RequestInterpreter requestInterpreter;
    private final CancelRequest cancelRequest;
    private final RequestsById requests;
    private final AskForm form;
    private final LiveStreams streams;
    private final LiveRequests liveRequests;
    private final AskLimit askLimit;

    RequestsApi(
            RequestInterpreter requestInterpreter, CancelRequest cancelRequest, RequestsById requests, AskForm form,
            LiveStreams streams, LiveRequests liveRequests, AskLimit askLimit) {
        this.requestInterpreter = requestInterpreter;
        this.cancelRequest = cancelRequest;
        this.requests = requests;
        this.form = form;
        this.streams = streams;
        this.liveRequests = liveRequests;
        this.askLimit = askLimit;
    }

    @PostMapping(path = "/api/v1/requests", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Ask for an interpreter; committed when this answers")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RequestJson.class)))
    Mono<ResponseEntity<RequestJson>> request(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) Optional<String> key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(schema = @Schema(implementation = NewRequest.class))) @RequestBody(required = false) Mono<String> body,
            ServerWebExchange exchange) {
        var prefix = exchange.getRequest().getPath().contextPath().value();
        return body.defaultIfEmpty("").map(text -> form.ask(caller, key, text))
                .flatMap(ask -> Outliving.client(askLimit.ofDesks(
                        requestInterpreter.request(ask).flatMap(answer -> accepted(caller, answer)))))
                .map(view -> ResponseEntity.created(URI.create(prefix + "/api/v1/requests/" + view.id()))
                        .body(RequestJson.of(view)));
    }

    private Mono<RequestView> accepted(Caller caller, Answer answer) {
        return switch (answer) {
            case Answer.Accepted accepted -> requests.asked(caller, accepted.admitted().request());
            case Answer.NotDispatchable no -> form.notDispatchable(caller, no.catalogue()).flatMap(Mono::error);
            case Answer.UnknownSite unknown -> Mono.error(AskForm.unknownSite());
            case Answer.BadField bad -> Mono.error(AskForm.badField(bad));
            case Answer.KeyReused reused -> Mono.error(AskForm.keyReused());
            case Answer.LimitReached over -> Mono.error(AskForm.limitReached());
        };
    }

    @GetMapping("/api/v1/requests/{id}")
    @Operation(summary = "Where a request stands")
    Mono<RequestJson> show(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return requests.show(caller, id).map(RequestJson::of);
    }

    @PostMapping("/api/v1/requests/{id}/cancel")
    @Operation(summary = "Take a request back, or end its session; harmless once it has ended")
    Mono<RequestJson> cancel(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return requests.change(caller, id, request -> cancelRequest.cancel(caller, request)).map(RequestJson::of);
    }

    @GetMapping(path = "/api/v1/requests/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "How a request goes, live: an event `request` with its state at each change; ends with it")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RequestJson.class)))
    Mono<ResponseEntity<Flux<ServerSentEvent<RequestJson>>>> events(
            @AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return requests.show(caller, id).map(view -> ResponseEntity.ok(streams.open(caller.city(),
                liveRequests.of(caller, new RequestId(view.id())).map(RequestsApi::event))));
    }

    private static ServerSentEvent<RequestJson> event(RequestView view) {
        return ServerSentEvent.builder(RequestJson.of(view)).event("request").id(Long.toString(view.version())).build();
    }
}
