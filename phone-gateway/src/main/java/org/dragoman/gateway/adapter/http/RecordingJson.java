package org.dragoman.gateway.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.recording.OwnRecording;
import org.dragoman.gateway.domain.recording.SentenceState;
import org.jspecify.annotations.Nullable;

/** The contract's Sentences. */
record RecordingJson(List<SentenceJson> sentences) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SentenceJson(String language, String sentence, String source, @Nullable String words,
            @Nullable String offers, @Nullable OwnJson own) {}

    record OwnJson(String sha256, int bytes, long millis, Instant uploadedAt) {}

    static RecordingJson of(List<SentenceState> states) {
        return new RecordingJson(states.stream().map(RecordingJson::sentence).toList());
    }

    private static SentenceJson sentence(SentenceState state) {
        return new SentenceJson(state.name().language().tag(), state.name().sentence(), state.source().name(),
                state.words().orElse(null), state.offers().map(Language::tag).orElse(null),
                state.own().map(RecordingJson::own).orElse(null));
    }

    private static OwnJson own(OwnRecording own) {
        return new OwnJson(own.hash(), own.bytes(), own.length().toMillis(), own.uploadedAt());
    }
}
