package org.dragoman.dispatch.port;

import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.recording.Objection;
import org.dragoman.dispatch.domain.recording.RecordingName;
import org.dragoman.dispatch.domain.recording.SentenceState;
import reactor.core.publisher.Mono;

/** What cities have recorded themselves; kept where it is played. Everything may fail with {@link Away}, and be asked again. */
public interface Recordings {

    /** One file. */
    int MOST_BYTES = 2 * 1024 * 1024;

    Mono<List<SentenceState>> all(CityId city);

    /** The city's own file, or ours; empty where no file says it. */
    Mono<byte[]> sound(CityId city, RecordingName name);

    /** @param by made from the account that uploaded it */
    Mono<Upload> replace(CityId city, RecordingName name, byte[] file, UUID by);

    /** @return false where the city had none of its own */
    Mono<Boolean> withdraw(CityId city, RecordingName name);

    /** What became of a file. */
    sealed interface Upload {

        /** @param hash SHA-256 of the file */
        record Kept(String hash, Duration length) implements Upload {}

        record Refused(Objection why) implements Upload {}
    }

    /** Nothing is known of what became of it. */
    final class Away extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        public Away(Throwable cause) {
            super("the recordings cannot be reached", cause);
        }
    }
}
