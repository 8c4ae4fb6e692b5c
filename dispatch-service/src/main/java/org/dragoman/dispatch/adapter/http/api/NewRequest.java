package org.dragoman.dispatch.adapter.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.media.Schema;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The body that asks for an interpreter. */
record NewRequest(
        @Schema(description = "Tag of a language variety, as GET /api/v1/languages gives it", example = "ht", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String language,
        @Schema(description = "Id of the site that asks; a caller that belongs to one site may leave it out") @Nullable String site,
        @Schema(description = "general (when left out), legal, medical, benefits, education") Optional<String> domain,
        @Schema(description = "emergency, urgent, routine (when left out)") Optional<String> urgency,
        Optional<Wishes> preferences, Optional<Phones> connect) {

    /** @param knownInterpreter public number of an interpreter whom the resident knows; asked first when free */
    record Wishes(Optional<String> knownInterpreter) {}

    /**
     * Who is connected with the interpreter; neither: the site's own phone.
     *
     * @param desk E.164
     * @param resident E.164
     */
    record Phones(Optional<String> desk, Optional<String> resident) {}

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
