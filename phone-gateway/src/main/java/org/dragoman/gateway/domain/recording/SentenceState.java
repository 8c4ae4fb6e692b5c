package org.dragoman.gateway.domain.recording;

import java.util.Optional;
import org.dragoman.gateway.domain.Language;

/**
 * A sentence that callers of a city may hear, and whose voice says it.
 *
 * @param words our own, to be read aloud; empty where the city's menu does not say this sentence any more
 * @param offers the language that is offered in the words of another
 */
public record SentenceState(RecordingName name, Source source, Optional<String> words, Optional<Language> offers,
        Optional<OwnRecording> own) {

    /** Whose voice it is: the city's own recording, ours, the carrier's, or either in borrowed words. */
    public enum Source {
        OWN, OURS, CARRIER, BORROWED
    }
}
