package org.dragoman.dispatch.adapter.http.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.dragoman.dispatch.adapter.internal.Outliving;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.limit.CallsToday;
import org.dragoman.dispatch.port.Limits;
import org.dragoman.dispatch.usecase.LiftLimit;
import org.dragoman.dispatch.usecase.SetPager;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The outgoing calls of the supervisor's city today. */
@RestController
@Tag(name = "Supervisors")
class LimitsApi {

    record LimitJson(LocalDate day, int calls, int callsPerDay, boolean lifted, boolean refusesTypedNumbers) {

        static LimitJson of(CallsToday today) {
            return new LimitJson(today.day(), today.calls(), today.limit().callsPerDay(), today.isLifted(),
                    today.refusesTypedNumbers());
        }
    }

    record NewPager(
            @Schema(description = "E.164; empty: nobody is told", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String number) {}

    private final Limits limits;
    private final LiftLimit liftLimit;
    private final SetPager setPager;

    LimitsApi(Limits limits, LiftLimit liftLimit, SetPager setPager) {
        this.limits = limits;
        this.liftLimit = liftLimit;
        this.setPager = setPager;
    }

    @PutMapping(path = "/api/v1/limits/pager", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Whose phone gets a text message when most of the calls of a day are used, and when all are")
    Mono<Void> pager(@AuthenticationPrincipal Caller caller,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(schema = @Schema(implementation = NewPager.class))) @RequestBody(required = false) Mono<String> body) {
        return body.defaultIfEmpty("")
                .map(text -> Optional.ofNullable(StrictJson.read(text, NewPager.class).number())
                        .orElseThrow(() -> Problem.badField("number", "Say which number, or an empty one.")))
                .flatMap(number -> Outliving.client(setPager.set(caller, number)))
                .filter(kept -> kept)
                .switchIfEmpty(Mono.error(() -> Problem.unprocessable("bad-value",
                        "Write a phone number that exists, with its country code: +1 212 555 0142.",
                        Map.of("field", "number"))))
                .then();
    }

    @GetMapping("/api/v1/limits")
    @Operation(summary = "How many calls have gone out today, and how many a day may have")
    Mono<LimitJson> today(@AuthenticationPrincipal Caller caller) {
        return limits.today(caller.city()).map(LimitJson::of).switchIfEmpty(Mono.error(Problem::notFound));
    }

    @PostMapping("/api/v1/limits/lift")
    @Operation(summary = "Let the rest of the day go on without the limit; harmless where nothing is refused")
    Mono<LimitJson> lift(@AuthenticationPrincipal Caller caller) {
        return Outliving.client(liftLimit.lift(caller)).map(LimitJson::of)
                .switchIfEmpty(Mono.error(Problem::notFound));
    }
}
