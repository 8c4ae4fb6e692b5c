package org.dragoman.gateway.usecase;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.recording.Objection;
import org.dragoman.gateway.domain.recording.RecordingName;
import org.dragoman.gateway.domain.recording.Sound;
import org.dragoman.gateway.port.Phrases;
import org.dragoman.gateway.port.RecordingBook;
import org.dragoman.gateway.port.SoundCheck;
import reactor.core.publisher.Mono;

/** A city replaces a sentence by a recording of its own. */
public final class KeepRecording {

    private final SentencesOfCity sentences;
    private final Phrases phrases;
    private final SoundCheck check;
    private final RecordingBook book;

    public KeepRecording(SentencesOfCity sentences, Phrases phrases, SoundCheck check, RecordingBook book) {
        this.sentences = sentences;
        this.phrases = phrases;
        this.check = check;
        this.book = book;
    }

    /** @param by made from the account that uploaded it */
    public Mono<Outcome> keep(CityId city, RecordingName name, byte[] file, UUID by) {
        return unknown(city, name).<Mono<Outcome>>map(why -> Mono.just(new Outcome.Refused(why)))
                .orElseGet(() -> switch (check.look(file)) {
                    case SoundCheck.Finding.Objected(var why) -> Mono.just(new Outcome.Refused(why));
                    case SoundCheck.Finding.Heard(var length) -> keep(city, name, new Sound(file, length), by);
                });
    }

    private Optional<Objection> unknown(CityId city, RecordingName name) {
        if (!phrases.hasWords(name.language())) {
            return Optional.of(Objection.UNKNOWN_LANGUAGE);
        }
        return sentences.of(city).containsKey(name) ? Optional.empty() : Optional.of(Objection.UNKNOWN_SENTENCE);
    }

    /** Heard here at once, elsewhere with the next look at what has changed. */
    private Mono<Outcome> keep(CityId city, RecordingName name, Sound sound, UUID by) {
        return book.keep(city, name, sound, by).flatMap(kept -> switch (kept) {
            case KEPT -> book.refresh().onErrorComplete()
                    .thenReturn(new Outcome.Kept(sound.hash(), sound.length()));
            case CITY_HAS_TOO_MUCH -> Mono.just(new Outcome.Refused(Objection.CITY_HAS_TOO_MUCH));
        });
    }

    /** What became of it. */
    public sealed interface Outcome {

        record Kept(String hash, Duration length) implements Outcome {}

        record Refused(Objection why) implements Outcome {}
    }
}
