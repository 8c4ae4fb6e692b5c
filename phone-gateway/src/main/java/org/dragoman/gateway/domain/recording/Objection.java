package org.dragoman.gateway.domain.recording;

/** Why an upload is not taken. */
public enum Objection {
    UNKNOWN_LANGUAGE, UNKNOWN_SENTENCE, EMPTY, TOO_LARGE, NOT_WAVE, ENCODING, CHANNELS, RATE, CUT_OFF, TOO_SHORT, TOO_LONG,
    /** All its recordings together. */
    CITY_HAS_TOO_MUCH
}
