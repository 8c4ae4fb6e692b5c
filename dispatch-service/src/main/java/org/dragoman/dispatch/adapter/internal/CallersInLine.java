package org.dragoman.dispatch.adapter.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.usecase.ReportDanger;
import org.dragoman.dispatch.usecase.TellPlace;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Callers who wait: where they stand in line, and who of them is in danger. */
@RestController
class CallersInLine {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlaceInLine(@Nullable Integer place, @Nullable Integer waitSeconds) {}

    record Danger(String city) {}

    private final TellPlace tellPlace;
    private final ReportDanger reportDanger;

    CallersInLine(TellPlace tellPlace, ReportDanger reportDanger) {
        this.tellPlace = tellPlace;
        this.reportDanger = reportDanger;
    }

    @GetMapping("/internal/v1/legs/{legId}/place")
    Mono<PlaceInLine> place(@PathVariable UUID legId, @RequestParam String city) {
        return tellPlace.tell(new CityId(city), new LegId(legId))
                .map(told -> new PlaceInLine(orNull(told.place()), orNull(told.waitSeconds())));
    }

    @PostMapping("/internal/v1/legs/{legId}/danger")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> danger(@PathVariable UUID legId, @RequestBody Danger danger) {
        return Outliving.client(reportDanger.report(new CityId(danger.city()), new LegId(legId)));
    }

    private static @Nullable Integer orNull(Optional<Integer> value) {
        return value.orElse(null);
    }
}
