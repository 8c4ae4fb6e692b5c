package org.dragoman.gateway.voice;

import org.dragoman.gateway.domain.recording.RecordingName;
import org.dragoman.gateway.domain.recording.SoundKey;
import org.dragoman.gateway.domain.words.Utterance;

/** Where a recording lies; {@code ops/bin/prompts} writes ours to the same names. */
public final class Recordings {

    /** The cities' own, by their content. */
    public static final String OWN = "/recordings/city/";

    private Recordings() {}

    public static String path(Utterance utterance) {
        return RecordingName.of(utterance).map(Recordings::path)
                .orElseThrow(() -> new IllegalArgumentException("What is said otherwise each time is not recorded"));
    }

    public static String path(RecordingName name) {
        return "/prompts/%s/%s.wav".formatted(name.language(), name.sentence());
    }

    public static String path(SoundKey own) {
        return OWN + "%s/%s.wav".formatted(own.city(), own.hash());
    }
}
