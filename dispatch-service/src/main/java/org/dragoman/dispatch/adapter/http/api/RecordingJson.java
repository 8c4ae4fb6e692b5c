package org.dragoman.dispatch.adapter.http.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.dispatch.domain.recording.SentenceState;

/** A sentence, and whose voice says it. */
record RecordingJson(
        String language, String sentence,
        @Schema(allowableValues = {
            "own", "ours", "carrier", "borrowed"}) String source,
        @Schema(description = "our words, to be read aloud") Optional<String> words,
        @Schema(description = "the language that is offered in the words of another") Optional<String> offers,
        Optional<OwnJson> own){

    record All(List<RecordingJson> recordings) {}

    record OwnJson(String sha256, int bytes, double seconds, Instant uploadedAt) {}

    static RecordingJson of(SentenceState state) {
        return new RecordingJson(state.name().language(), state.name().sentence(),
                state.source().name().toLowerCase(Locale.ROOT), state.words(), state.offers(),
                state.own().map(own -> new OwnJson(own.hash(), own.bytes(), own.length().toMillis() / 1000.0,
                        own.uploadedAt())));
    }
}
