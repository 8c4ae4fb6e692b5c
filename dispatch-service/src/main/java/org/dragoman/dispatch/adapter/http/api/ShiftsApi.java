package org.dragoman.dispatch.adapter.http.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.dispatch.adapter.internal.Outliving;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.shift.Roster;
import org.dragoman.dispatch.usecase.SetShifts;
import org.dragoman.dispatch.usecase.ShowShifts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** When interpreters work. */
@RestController
@Tag(name = "Interpreters")
class ShiftsApi {

    record ShiftsJson(@Nullable List<ShiftJson> shifts) {
        static ShiftsJson of(Roster roster) {
            return new ShiftsJson(roster.shifts().stream().map(ShiftJson::of).toList());
        }
    }

    /** A week has no more hours. */
    private static final int MOST = 168;

    private final ShowShifts showShifts;
    private final SetShifts setShifts;

    ShiftsApi(ShowShifts showShifts, SetShifts setShifts) {
        this.showShifts = showShifts;
        this.setShifts = setShifts;
    }

    @GetMapping("/api/v1/interpreters/{id}/shifts")
    @Operation(summary = "When an interpreter works, week by week; interpreters see their own")
    Mono<ShiftsJson> show(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return Mono.justOrEmpty(Ids.read(id)).map(InterpreterId::new)
                .flatMap(interpreter -> showShifts.show(caller, interpreter))
                .switchIfEmpty(Mono.error(Problem::notFound)).map(ShiftsJson::of);
    }

    @PutMapping(path = "/api/v1/interpreters/{id}/shifts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say when an interpreter works; it replaces what was said before. Supervisors only")
    Mono<ShiftsJson> set(
            @AuthenticationPrincipal Caller caller, @PathVariable String id,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(schema = @Schema(implementation = ShiftsJson.class))) @RequestBody(required = false) Mono<String> body) {
        return body.defaultIfEmpty("").flatMap(text -> Mono.justOrEmpty(Ids.read(id)).map(InterpreterId::new)
                .flatMap(interpreter -> set(caller, interpreter, text)))
                .switchIfEmpty(Mono.error(Problem::notFound)).map(ShiftsJson::of);
    }

    private Mono<Roster> set(Caller caller, InterpreterId interpreter, String text) {
        var wanted = Optional.ofNullable(StrictJson.read(text, ShiftsJson.class).shifts())
                .filter(shifts -> shifts.size() <= MOST)
                .orElseThrow(() -> Problem.unprocessable("bad-value",
                        "Send 'shifts', a list of at most %d; an empty one takes all away.".formatted(MOST),
                        Map.of("field", "shifts")))
                .stream().map(ShiftJson::toDomain).toList();
        return Outliving.client(setShifts.set(caller, interpreter, wanted));
    }
}
