package org.dragoman.dispatch.adapter.http.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.dragoman.dispatch.adapter.security.CityDirectory;
import org.dragoman.dispatch.domain.access.Caller;
import org.dragoman.dispatch.domain.place.City;
import org.dragoman.dispatch.usecase.FindLanguage;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Find the tag of a language by whatever people call it. */
@RestController
@Tag(name = "Languages")
class LanguagesApi {

    record Found(List<LanguageJson> languages) {}

    private static final int HITS = 10;

    private final FindLanguage findLanguage;
    private final CityDirectory cities;

    LanguagesApi(FindLanguage findLanguage, CityDirectory cities) {
        this.findLanguage = findLanguage;
        this.cities = cities;
    }

    @GetMapping("/api/v1/languages")
    @Operation(summary = "Languages by code, name in any script, misspelling or country; best first")
    Mono<Found> find(@AuthenticationPrincipal Caller caller, @RequestParam(defaultValue = "") String q) {
        return cities.city(caller.city()).map(City::hubLanguage).defaultIfEmpty("en")
                .map(hub -> new Found(findLanguage.find(q, HITS).stream()
                        .map(hit -> LanguageJson.of(hit, hub)).toList()));
    }
}
