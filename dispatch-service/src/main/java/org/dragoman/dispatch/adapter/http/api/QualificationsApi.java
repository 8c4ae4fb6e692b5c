package org.dragoman.dispatch.adapter.http.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dragoman.dispatch.adapter.internal.Outliving;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.interpreter.DoNotSend;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.place.AgencyId;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.usecase.BarFromPlace;
import org.dragoman.dispatch.usecase.DeclareEmergencyLanguage;
import org.dragoman.dispatch.usecase.DeclareEmergencyLanguage.Declared;
import org.dragoman.dispatch.usecase.LiftBar;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Supervisors say who is sent where, and who may be used for a while in a language that nobody is certified for. */
@RestController
@Tag(name = "Supervisors")
class QualificationsApi {

    record Place(
            @Schema(description = "id of the agency", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String agency,
            @Schema(description = "id of one of its sites; all of them when left out") Optional<String> site,
            @Schema(description = "only to bar: agency_asked, resident_asked, interpreter_asked, conflict_of_interest") Optional<String> reason) {}

    record Emergency(String language, Instant until) {}

    private final BarFromPlace barFromPlace;
    private final LiftBar liftBar;
    private final DeclareEmergencyLanguage declareEmergencyLanguage;

    QualificationsApi(BarFromPlace barFromPlace, LiftBar liftBar, DeclareEmergencyLanguage declareEmergencyLanguage) {
        this.barFromPlace = barFromPlace;
        this.liftBar = liftBar;
        this.declareEmergencyLanguage = declareEmergencyLanguage;
    }

    @PostMapping(path = "/api/v1/interpreters/{id}/bar", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Send an interpreter no more to an agency or one of its sites; an offer that rings is refused at press 1")
    Mono<Void> bar(
            @AuthenticationPrincipal Caller caller, @PathVariable String id,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(schema = @Schema(implementation = Place.class))) @RequestBody(required = false) Mono<String> body) {
        return on(id, body, interpreter -> place -> barFromPlace.bar(caller, entry(interpreter, place), reason(place)));
    }

    @PostMapping(path = "/api/v1/interpreters/{id}/lift-bar", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Send an interpreter again where one was barred from")
    Mono<Void> lift(
            @AuthenticationPrincipal Caller caller, @PathVariable String id,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(schema = @Schema(implementation = Place.class))) @RequestBody(required = false) Mono<String> body) {
        return on(id, body, interpreter -> place -> liftBar.lift(caller, entry(interpreter, place)));
    }

    @PostMapping(path = "/api/v1/emergency-languages", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Let interpreters be used in a language for some hours, by a temporary certification")
    Mono<Emergency> declare(
            @AuthenticationPrincipal Caller caller,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(schema = @Schema(implementation = NewEmergency.class))) @RequestBody(required = false) Mono<String> body) {
        return body.defaultIfEmpty("").map(text -> StrictJson.read(text, NewEmergency.class).declaration())
                .flatMap(asked -> Outliving.client(declareEmergencyLanguage.declare(caller, asked)))
                .map(QualificationsApi::declared);
    }

    private static Emergency declared(Declared declared) {
        return switch (declared) {
            case Declared.Holds holds -> new Emergency(holds.variety().value(), holds.until());
            case Declared.NotDispatchable no -> throw Problem.unprocessable("unknown-language",
                    "That is no variety that is spoken on the phone. GET /api/v1/languages?q= finds tags by name.",
                    Map.of("field", "language"));
            case Declared.UnknownInterpreter no -> throw Problem.unprocessable("bad-value",
                    "There is no interpreter with the public number '" + no.number() + "'.",
                    Map.of("field", "interpreters"));
        };
    }

    private static Mono<Void> on(
            String id, Mono<String> body, Function<InterpreterId, Function<Place, Mono<?>>> act) {
        return Mono.justOrEmpty(Ids.read(id)).map(InterpreterId::new)
                .flatMap(interpreter -> body.defaultIfEmpty("").map(text -> StrictJson.read(text, Place.class))
                        .flatMap(place -> Outliving.client(act.apply(interpreter).apply(place)).hasElement()))
                .filter(known -> known)
                .switchIfEmpty(Mono.error(Problem::notFound)).then();
    }

    private static DoNotSend entry(InterpreterId interpreter, Place place) {
        var agency = Optional.ofNullable(place.agency()).filter(id -> !id.isBlank())
                .orElseThrow(() -> Problem.badField("agency", "Say which agency, by its id."));
        return new DoNotSend(interpreter, new AgencyId(agency),
                place.site().filter(id -> !id.isBlank()).map(SiteId::new));
    }

    private static DoNotSend.Reason reason(Place place) {
        return place.reason().flatMap(DoNotSend.Reason::ofCode).orElseThrow(() -> Problem.unprocessable("bad-value",
                "Use one of agency_asked, resident_asked, interpreter_asked, conflict_of_interest.",
                Map.of("field", "reason")));
    }
}
