package org.dragoman.dispatch.adapter.http.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dragoman.dispatch.domain.interpreter.EmergencyCertification;
import org.dragoman.dispatch.domain.interpreter.EmergencyCertification.Attestation;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.dragoman.dispatch.usecase.DeclareEmergencyLanguage.Declaration;
import org.jspecify.annotations.Nullable;

/** The body that declares a temporary emergency language. */
record NewEmergency(
        @Schema(description = "tag of a language variety", example = "prs", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String language,
        @Schema(description = "public numbers of interpreters who speak it; at most 100", example = "[\"1042\"]") Optional<List<String>> interpreters,
        @Schema(description = "general (when left out), legal, medical, benefits, education") Optional<List<String>> domains,
        @Schema(description = "how their ability was made sure of: tested, certified_elsewhere, vouched_for_by_agency", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String attestation,
        @Schema(description = "1 to 336", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Integer hours) {

    private static final int MOST_AT_ONCE = 100;

    /** @throws Problem with one sentence on what is missing or makes no sense */
    Declaration declaration() {
        var tag = Optional.ofNullable(language).filter(text -> !text.isBlank())
                .orElseThrow(() -> Problem.badField("language", "Say which language: a tag such as prs."));
        var numbers = interpreters.orElse(List.of());
        if (numbers.isEmpty() || numbers.size() > MOST_AT_ONCE || numbers.stream().anyMatch(Objects::isNull)) {
            throw Problem.badField("interpreters", "Name 1 to 100 interpreters by their public numbers.");
        }
        var proof = Optional.ofNullable(attestation).flatMap(Attestation::ofCode).orElseThrow(() -> problem(
                "attestation", "Use one of tested, certified_elsewhere, vouched_for_by_agency."));
        return new Declaration(tag, numbers, subjects(), proof, time());
    }

    private Duration time() {
        var time = Duration.ofHours(Optional.ofNullable(hours).orElse(0));
        if (time.isNegative() || time.isZero() || time.compareTo(EmergencyCertification.LONGEST) > 0) {
            throw problem("hours", "Say for how many hours: 1 to 336, which is 14 days.");
        }
        return time;
    }

    private Set<SubjectDomain> subjects() {
        var all = EnumSet.noneOf(SubjectDomain.class);
        domains.orElse(List.of()).forEach(code -> all.add(Optional.ofNullable(code).flatMap(SubjectDomain::ofCode)
                .orElseThrow(() -> problem("domains", "Use those of general, legal, medical, benefits, education."))));
        return all.isEmpty() ? Set.of(SubjectDomain.GENERAL) : all;
    }

    private static Problem problem(String field, String sentence) {
        return Problem.unprocessable("bad-value", sentence, Map.of("field", field));
    }
}
