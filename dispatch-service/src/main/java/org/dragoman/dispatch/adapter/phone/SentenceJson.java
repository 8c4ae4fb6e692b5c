package org.dragoman.dispatch.adapter.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dragoman.dispatch.domain.recording.RecordingName;
import org.dragoman.dispatch.domain.recording.SentenceState;

/** A sentence as {@code gateway-internal.yaml} tells it. */
record SentenceJson(String language, String sentence, String source, Optional<String> words, Optional<String> offers,
        Optional<OwnJson> own) {

    record AllJson(List<SentenceJson> sentences) {

        List<SentenceState> toDomain() {
            return sentences.stream().map(SentenceJson::toDomain).toList();
        }
    }

    record OwnJson(String sha256, int bytes, long millis, Instant uploadedAt) {

        SentenceState.Own toDomain() {
            return new SentenceState.Own(sha256, bytes, Duration.ofMillis(millis), uploadedAt);
        }
    }

    private SentenceState toDomain() {
        return new SentenceState(new RecordingName(language, sentence), SentenceState.Source.valueOf(source), words,
                offers, own.map(OwnJson::toDomain));
    }
}
