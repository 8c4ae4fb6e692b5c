package org.dragoman.dispatch.adapter.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dragoman.dispatch.usecase.Ask;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The body that asks for an interpreter. */
record NewRequest(
        @Schema(description = "Tag of a language variety, as GET /api/v1/languages gives it", example = "ht", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String language,
        @Schema(description = "Id of the site that asks; a caller that belongs to one site may leave it out") @Nullable String site,
        @Schema(description = "general (when left out), legal, medical, benefits, education") Optional<String> domain,
        @Schema(description = "emergency, urgent, routine (when left out)") Optional<String> urgency,
        Optional<Wishes> preferences, Optional<Phones> connect,
        @Schema(description = "Somebody is rung when an interpreter is there, and the desk after that; connect.resident is left out then") @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<CallBack> callback) {

    /**
     * What is wished of the interpreter; it orders the candidates, and excludes nobody unless it is required.
     *
     * @param knownInterpreter public number of an interpreter whom the resident knows
     */
    record Wishes(
            @Schema(description = "public number of an interpreter whom the resident knows; asked first when free", example = "1042") Optional<String> knownInterpreter,
            @Schema(description = "female, male, non_binary: as the interpreter has declared it") Optional<String> gender,
            @Schema(description = "a domain in which the interpreter has long practice: general, legal, medical, benefits, education") Optional<String> experience,
            @Schema(description = "those of the above (known, gender, experience) without which nobody is asked until the ladder drops them", example = "[\"gender\"]") Optional<List<String>> required,
            @Schema(description = "the rung of the ladder, counted from 1, that drops what is required even where the ladder itself would do so later; 2 or more") Optional<Integer> untilRung) {}

    /**
     * Who is connected with the interpreter; neither: the site's own phone.
     *
     * @param desk E.164
     * @param resident E.164
     */
    record Phones(Optional<String> desk, Optional<String> resident) {}

    /** Left out, it leaves the hash of a body as it was before there were callbacks: a retry may span an update. */
    record CallBack(
            @Schema(description = "E.164; sealed at rest, erased when the request ends", example = "+12125550142", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String number,
            @Schema(description = "RFC 3339, within the next 24 hours: when the search for an interpreter is given up", example = "2026-03-02T17:30:00-05:00", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String until) {}

    Optional<Ask.CallBack> callBack() {
        return callback.map(given -> new Ask.CallBack(Objects.requireNonNullElse(given.number(), ""),
                Objects.requireNonNullElse(given.until(), "")));
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    Optional<String> deskNumber() {
        return connect.flatMap(Phones::desk);
    }

    Optional<String> residentNumber() {
        return connect.flatMap(Phones::resident);
    }

    /** Equal for bodies that ask for the same, however they are spelled: order, spaces and nulls do not matter. */
    String hash() {
        try {
            var canonical = JSON.writeValueAsString(this).getBytes(UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Numbers stay out of logs. */
    @Override
    public String toString() {
        return "NewRequest[language=" + language + ", site=" + site + "]";
    }
}
