package org.dragoman.dispatch.adapter.http.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.dragoman.dispatch.adapter.internal.Outliving;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.usecase.ChooseAvailability;
import org.dragoman.dispatch.usecase.ForceAvailability;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Interpreters say whether they take calls; supervisors may say it for them. */
@RestController
@Tag(name = "Interpreters")
class InterpretersApi {

    record NewAvailability(
            @Schema(allowableValues = {"AVAILABLE", "ON_BREAK", "OFF_DUTY"}) @Nullable String availability){}

    record AvailabilityJson(Availability availability) {}

    private static final String ME = "me";

    private final ChooseAvailability chooseAvailability;
    private final ForceAvailability forceAvailability;

    InterpretersApi(ChooseAvailability chooseAvailability, ForceAvailability forceAvailability) {
        this.chooseAvailability = chooseAvailability;
        this.forceAvailability = forceAvailability;
    }

    @PutMapping(path = "/api/v1/interpreters/{id}/availability", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Take calls, have a break, go off duty; during an offer or a call it takes effect afterwards. "
            + "The answer is what holds now. `me` is the interpreter who asks")
    Mono<AvailabilityJson> choose(
            @AuthenticationPrincipal Caller caller, @PathVariable String id,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(schema = @Schema(implementation = NewAvailability.class))) @RequestBody(required = false) Mono<String> body) {
        return body.defaultIfEmpty("").flatMap(text -> Mono.justOrEmpty(target(caller, id))
                .flatMap(interpreter -> choose(caller, interpreter, text)))
                .switchIfEmpty(Mono.error(Problem::notFound))
                .map(AvailabilityJson::new);
    }

    private Mono<Availability> choose(Caller caller, InterpreterId interpreter, String body) {
        var wanted = Optional.ofNullable(StrictJson.read(body, NewAvailability.class).availability());
        return wanted.flatMap(InterpretersApi::choosable)
                .map(choice -> Outliving.client(caller.role().overseesCity()
                        ? forceAvailability.force(caller, interpreter, choice)
                        : chooseAvailability.choose(caller.city(), interpreter, choice)))
                .orElseGet(() -> Mono.error(Problem.unprocessable("bad-value",
                        "Choose one of AVAILABLE, ON_BREAK, OFF_DUTY.", Map.of("field", "availability"))));
    }

    private static Optional<Availability> choosable(String text) {
        return Arrays.stream(Availability.values())
                .filter(known -> known.name().equals(text) && known.isChoosable()).findFirst();
    }

    private static Optional<InterpreterId> target(Caller caller, String id) {
        var own = caller.interpreter();
        if (id.equals(ME)) {
            return own;
        }
        return Ids.read(id).map(InterpreterId::new)
                .filter(asked -> caller.role().overseesCity() || own.filter(asked::equals).isPresent());
    }
}
