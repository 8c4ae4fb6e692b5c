package org.dragoman.dispatch.adapter.http.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.usecase.AssignInterpreter;
import org.dragoman.dispatch.usecase.AssignInterpreter.Assigned;
import org.dragoman.dispatch.usecase.ChangePriority;
import org.dragoman.dispatch.usecase.PullBackOffer;
import org.dragoman.dispatch.usecase.SendToVendor;
import org.dragoman.dispatch.domain.session.VendorRing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Supervisors act on a request. Each act is in the audit before it is done; the answer is the request as it then stands. */
@RestController
@Tag(name = "Supervisors")
class SupervisorApi {

    record NewPriority(@Schema(allowableValues = {"emergency", "urgent", "routine"}) @Nullable String urgency){}

    record NewAssignment(
            @Schema(description = "public number of the interpreter", example = "4127") @Nullable String interpreter) {}

    private final ChangePriority changePriority;
    private final PullBackOffer pullBackOffer;
    private final AssignInterpreter assignInterpreter;
    private final SendToVendor sendToVendor;
    private final RequestsById requests;

    SupervisorApi(
            ChangePriority changePriority, PullBackOffer pullBackOffer, AssignInterpreter assignInterpreter,
            SendToVendor sendToVendor, RequestsById requests) {
        this.changePriority = changePriority;
        this.pullBackOffer = pullBackOffer;
        this.assignInterpreter = assignInterpreter;
        this.sendToVendor = sendToVendor;
        this.requests = requests;
    }

    @PostMapping(path = "/api/v1/requests/{id}/priority", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Raise or lower a request; one that waits gets its new place at once")
    Mono<RequestJson> prioritise(
            @AuthenticationPrincipal Caller caller, @PathVariable String id,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(schema = @Schema(implementation = NewPriority.class))) @RequestBody(required = false) Mono<String> body) {
        return on(caller, id, body, request -> text -> {
            var urgency = urgency(StrictJson.read(text, NewPriority.class).urgency());
            return changePriority.change(caller, request, urgency).switchIfEmpty(Mono.error(SupervisorApi::over));
        });
    }

    @PostMapping("/api/v1/requests/{id}/withdraw")
    @Operation(summary = "Take back the offer that rings; somebody else is asked. Harmless where none rings")
    Mono<RequestJson> withdraw(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return on(caller, id, Mono.empty(), request -> text -> pullBackOffer.pullBack(caller, request));
    }

    @PostMapping("/api/v1/requests/{id}/vendor")
    @Operation(summary = "Ring a vendor now, beside whoever rings; harmless where one rings already")
    Mono<RequestJson> vendor(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return on(caller, id, Mono.empty(), request -> text -> sendToVendor.send(caller, request)
                .flatMap(SupervisorApi::rung));
    }

    @PostMapping(path = "/api/v1/requests/{id}/assign", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Ask one interpreter now, who must be free and qualified")
    Mono<RequestJson> assign(
            @AuthenticationPrincipal Caller caller, @PathVariable String id,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(schema = @Schema(implementation = NewAssignment.class))) @RequestBody(required = false) Mono<String> body) {
        return on(caller, id, body, request -> text -> {
            var number = Optional.ofNullable(StrictJson.read(text, NewAssignment.class).interpreter())
                    .orElseThrow(() -> Problem.badField("interpreter", "Say which interpreter, by the public number."));
            return assignInterpreter.assign(caller, request, number).flatMap(SupervisorApi::offered);
        });
    }

    private Mono<RequestJson> on(
            Caller caller, String id, Mono<String> body, Function<RequestId, Function<String, Mono<?>>> act) {
        return body.defaultIfEmpty("")
                .flatMap(text -> requests.change(caller, id, request -> act.apply(request).apply(text)))
                .map(RequestJson::of);
    }

    private static Urgency urgency(@Nullable String code) {
        return Arrays.stream(Urgency.values()).filter(known -> known.name().equalsIgnoreCase(code)).findFirst()
                .orElseThrow(() -> Problem.unprocessable("bad-value", "Use one of emergency, urgent, routine.",
                        Map.of("field", "urgency")));
    }

    private static Mono<Assigned> offered(Assigned assigned) {
        return switch (assigned) {
            case Assigned.Offered offered -> Mono.just(offered);
            case Assigned.NotWaiting no -> Mono.error(Problem.conflict("not-waiting",
                    "This request does not wait for an interpreter. Pull the offer back first, if one rings."));
            case Assigned.UnknownInterpreter no -> Mono.error(Problem.unprocessable("bad-value",
                    "There is no interpreter with this public number.", Map.of("field", "interpreter")));
            case Assigned.Rejected no -> Mono.error(Problem.conflict("rejected",
                    "This interpreter may not be asked: " + no.why() + "."));
            case Assigned.JustGone no -> Mono.error(Problem.conflict("just-gone",
                    "This interpreter was offered another call in this moment, or is not free any more."));
        };
    }

    private static Mono<VendorRing> rung(VendorRing ring) {
        return switch (ring) {
            case VendorRing.Ordered ordered -> Mono.just(ordered);
            case VendorRing.RingsAlready already -> Mono.just(already);
            case VendorRing.NoVendor no -> Mono.error(Problem.conflict("no-vendor",
                    "No vendor of this city takes this language."));
            case VendorRing.InSession no -> Mono.error(Problem.conflict("in-session",
                    "Somebody has taken this request."));
            case VendorRing.Ended no -> Mono.error(over());
            case VendorRing.NotWanted no -> throw new IllegalStateException("A supervisor's wish is enough");
        };
    }

    private static Problem over() {
        return Problem.conflict("over", "This request has ended.");
    }
}
