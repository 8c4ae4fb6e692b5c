package org.dragoman.dispatch.domain.recording;

/** Why a recording is not taken (contract gateway-internal.yaml, UploadOutcome). */
public enum Objection {
    UNKNOWN_LANGUAGE, UNKNOWN_SENTENCE, EMPTY, TOO_LARGE, NOT_WAVE, ENCODING, CHANNELS, RATE, CUT_OFF, TOO_SHORT, TOO_LONG, CITY_HAS_TOO_MUCH
}
