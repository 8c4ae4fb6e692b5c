package org.dragoman.dispatch.adapter.http.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.dragoman.dispatch.adapter.internal.Outliving;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.interpreter.Pin;
import org.dragoman.dispatch.usecase.ChoosePin;
import org.dragoman.dispatch.usecase.ShowInterpreter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What interpreters need for the duty line: their PIN, and whether their phone was good when it was last checked. */
@RestController
@Tag(name = "Interpreters")
class DutyApi {

    record NewPin(@Schema(pattern = "[0-9]{4,8}") @Nullable String pin) {
        @Override
        public String toString() {
            return "NewPin[•••]";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record PhoneJson(Optional<Instant> checkedAt) {}

    private final ChoosePin choosePin;
    private final ShowInterpreter showInterpreter;

    DutyApi(ChoosePin choosePin, ShowInterpreter showInterpreter) {
        this.choosePin = choosePin;
        this.showInterpreter = showInterpreter;
    }

    @PutMapping(path = "/api/v1/interpreters/me/pin", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Choose the PIN for the duty line, 4 to 8 digits; it is never given back")
    Mono<Void> choosePin(
            @AuthenticationPrincipal Caller caller,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(schema = @Schema(implementation = NewPin.class))) @RequestBody(required = false) Mono<String> body) {
        return body.defaultIfEmpty("").flatMap(text -> Mono.justOrEmpty(caller.interpreter())
                .flatMap(own -> choose(caller, own, text)))
                .filter(chosen -> chosen)
                .switchIfEmpty(Mono.error(Problem::notFound))
                .then();
    }

    private Mono<Boolean> choose(Caller caller, InterpreterId own, String body) {
        return Optional.ofNullable(StrictJson.read(body, NewPin.class).pin()).flatMap(Pin::read)
                .map(pin -> Outliving.client(choosePin.choose(caller.city(), own, pin)))
                .orElseGet(() -> Mono.error(Problem.unprocessable("bad-value", "A PIN has 4 to 8 digits.",
                        Map.of("field", "pin"))));
    }

    @GetMapping("/api/v1/interpreters/me/phone")
    @Operation(summary = "When the own phone was last checked on the duty line, and was good; without a moment, never")
    Mono<PhoneJson> phone(@AuthenticationPrincipal Caller caller) {
        return showInterpreter.show(caller).map(me -> new PhoneJson(me.phoneCheckedAt()))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }
}
