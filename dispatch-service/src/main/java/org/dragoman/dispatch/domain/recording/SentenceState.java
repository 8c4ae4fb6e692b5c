package org.dragoman.dispatch.domain.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A sentence that callers of a city may hear, and whose voice says it.
 *
 * @param words ours, to be read aloud; empty where the city's menu does not say this sentence any more
 * @param offers the language that is offered in the words of another
 */
public record SentenceState(RecordingName name, Source source, Optional<String> words, Optional<String> offers,
        Optional<Own> own) {

    /** Whose voice it is: the city's own recording, ours, the carrier's, or either in borrowed words. */
    public enum Source {
        OWN, OURS, CARRIER, BORROWED
    }

    /** @param hash SHA-256 of the file */
    public record Own(String hash, int bytes, Duration length, Instant uploadedAt) {}
}
