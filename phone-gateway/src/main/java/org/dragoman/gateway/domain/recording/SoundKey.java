package org.dragoman.gateway.domain.recording;

import org.dragoman.gateway.domain.CityId;

/** A city's sound by its content: what is behind an address never changes. */
public record SoundKey(CityId city, String hash) {

    public SoundKey {
        if (!Sound.isHash(hash)) {
            throw new IllegalArgumentException("A sound is known by its SHA-256");
        }
    }

    public static SoundKey of(OwnRecording recording) {
        return new SoundKey(recording.city(), recording.hash());
    }
}
