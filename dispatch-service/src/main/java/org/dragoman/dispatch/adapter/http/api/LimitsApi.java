package org.dragoman.dispatch.adapter.http.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.dragoman.dispatch.adapter.internal.Outliving;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.limit.CallsToday;
import org.dragoman.dispatch.port.Limits;
import org.dragoman.dispatch.usecase.LiftLimit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
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

    private final Limits limits;
    private final LiftLimit liftLimit;

    LimitsApi(Limits limits, LiftLimit liftLimit) {
        this.limits = limits;
        this.liftLimit = liftLimit;
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
