package org.dragoman.gateway.port;

import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.recording.OwnRecordings;
import org.dragoman.gateway.domain.recording.RecordingName;
import org.dragoman.gateway.domain.recording.Sound;
import org.dragoman.gateway.domain.recording.SoundKey;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** The recordings that cities have made themselves: kept for good, and as last read at hand without asking anybody. */
public interface RecordingBook {

    /** All files of a city that are in use, together; each instance has them at hand. */
    int MOST_BYTES_OF_A_CITY = 32 * 1024 * 1024;

    /** None until they were read for the first time; the last ones while they cannot be read. */
    OwnRecordings current();

    /** Reads what has changed. */
    Mono<OwnRecordings> refresh();

    /**
     * Takes the place of what the city had under this name; the same sound again changes nothing.
     *
     * @param by made from the account that uploaded it
     */
    Mono<Kept> keep(CityId city, RecordingName name, Sound sound, UUID by);

    /** Ours is heard again; false where the city has none. */
    Mono<Boolean> withdraw(CityId city, RecordingName name);

    /** Also one that was replaced a moment ago: somebody may just have been told its address. Empty where unknown. */
    Mono<Sound> find(SoundKey key);

    /** What becomes of an upload. */
    enum Kept {
        KEPT, CITY_HAS_TOO_MUCH
    }
}
