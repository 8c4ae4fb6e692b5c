package org.dragoman.gateway.usecase;

import java.util.Optional;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.recording.OwnRecording;
import org.dragoman.gateway.domain.recording.OwnRecordings;
import org.dragoman.gateway.domain.recording.RecordingName;
import org.dragoman.gateway.domain.recording.Sound;
import org.dragoman.gateway.domain.recording.SoundKey;
import org.dragoman.gateway.port.Phrases;
import org.dragoman.gateway.port.RecordingBook;
import reactor.core.publisher.Mono;

/** The sound of a sentence, as callers of a city hear it. */
public final class FindRecording {

    private final SentencesOfCity sentences;
    private final Phrases phrases;
    private final RecordingBook book;

    public FindRecording(SentencesOfCity sentences, Phrases phrases, RecordingBook book) {
        this.sentences = sentences;
        this.phrases = phrases;
        this.book = book;
    }

    /** Empty where there is no such sentence, or the carrier's own voice says it. */
    public Mono<Found> find(CityId city, RecordingName name) {
        return book.refresh().flatMap(own -> own.find(city, name).map(recording -> sound(own, recording))
                .orElseGet(() -> Mono.justOrEmpty(ours(city, name))));
    }

    private static Mono<Found> sound(OwnRecordings own, OwnRecording recording) {
        return Mono.justOrEmpty(own.sound(SoundKey.of(recording))).map(Found.Own::new);
    }

    private Optional<Found> ours(CityId city, RecordingName name) {
        return Optional.ofNullable(sentences.of(city).get(name)).flatMap(phrases::said)
                .filter(Phrases.Said::recorded).map(said -> new Found.Ours(name));
    }

    /** Whose it is. */
    public sealed interface Found {

        record Own(Sound sound) implements Found {}

        record Ours(RecordingName name) implements Found {}
    }
}
