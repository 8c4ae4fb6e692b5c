package org.dragoman.dispatch.adapter.http.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import org.dragoman.dispatch.adapter.internal.Outliving;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.usecase.ReinstateInterpreter;
import org.dragoman.dispatch.usecase.SuspendInterpreter;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Supervisors say who may take calls. */
@RestController
@Tag(name = "Supervisors")
class SuspensionApi {

    private final SuspendInterpreter suspendInterpreter;
    private final ReinstateInterpreter reinstateInterpreter;

    SuspensionApi(SuspendInterpreter suspendInterpreter, ReinstateInterpreter reinstateInterpreter) {
        this.suspendInterpreter = suspendInterpreter;
        this.reinstateInterpreter = reinstateInterpreter;
    }

    @PostMapping("/api/v1/interpreters/{id}/suspend")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let an interpreter take no more calls; a phone that rings stops and somebody else is asked")
    Mono<Void> suspend(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return on(id, interpreter -> suspendInterpreter.suspend(caller, interpreter));
    }

    @PostMapping("/api/v1/interpreters/{id}/reinstate")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let a suspended interpreter take calls again")
    Mono<Void> reinstate(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return on(id, interpreter -> reinstateInterpreter.reinstate(caller, interpreter));
    }

    private static Mono<Void> on(String id, Function<InterpreterId, Mono<?>> act) {
        return Mono.justOrEmpty(Ids.read(id)).map(InterpreterId::new)
                .flatMap(interpreter -> Outliving.client(act.apply(interpreter)))
                .switchIfEmpty(Mono.error(Problem::notFound)).then();
    }
}
