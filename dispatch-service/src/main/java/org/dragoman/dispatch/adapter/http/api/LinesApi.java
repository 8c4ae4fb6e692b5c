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
import org.dragoman.dispatch.domain.place.Notice;
import org.dragoman.dispatch.usecase.AnnounceOnLines;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The language lines of the supervisor's city. */
@RestController
@Tag(name = "Supervisors")
class LinesApi {

    private static final String NONE = "none";

    record NewNotice(
            @Schema(allowableValues = {"closed", "holiday", "emergency", "none"}) @Nullable String notice){}

    private final AnnounceOnLines announceOnLines;

    LinesApi(AnnounceOnLines announceOnLines) {
        this.announceOnLines = announceOnLines;
    }

    @PutMapping(path = "/api/v1/lines/notice", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "What all language lines of the city say to every caller from within a minute on")
    Mono<Void> announce(
            @AuthenticationPrincipal Caller caller,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(schema = @Schema(implementation = NewNotice.class))) @RequestBody(required = false) Mono<String> body) {
        return body.defaultIfEmpty("")
                .map(text -> notice(StrictJson.read(text, NewNotice.class).notice()))
                .flatMap(notice -> Outliving.client(announceOnLines.announce(caller, notice)));
    }

    private static Optional<Notice> notice(@Nullable String code) {
        if (NONE.equals(code)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Notice.values()).filter(known -> known.name().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> Problem.unprocessable("bad-value", "Use one of closed, holiday, emergency, none.",
                        Map.of("field", "notice"))));
    }
}
