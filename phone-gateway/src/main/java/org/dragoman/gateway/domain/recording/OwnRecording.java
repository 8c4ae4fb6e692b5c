package org.dragoman.gateway.domain.recording;

import java.time.Duration;
import java.time.Instant;
import org.dragoman.gateway.domain.CityId;

/**
 * A sentence that a city has recorded itself, and uses.
 *
 * @param hash SHA-256 of the file
 */
public record OwnRecording(CityId city, RecordingName name, String hash, int bytes, Duration length,
        Instant uploadedAt) {}
