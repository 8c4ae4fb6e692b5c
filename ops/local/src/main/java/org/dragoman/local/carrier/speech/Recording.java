package org.dragoman.local.carrier.speech;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sound file with the words spoken in it.
 *
 * @param language
 *            BCP 47 tag, if its captions say so
 * @param cues
 *            at least one
 */
public record Recording(Duration length, @Nullable String language, List<Cue> cues) {
    public Recording {
        cues = List.copyOf(cues);
    }

    /** @param at from the beginning of the recording */
    public record Cue(Duration at, String words) {}
}
