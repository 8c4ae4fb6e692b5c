package org.dragoman.dispatch.adapter.http.api;

import org.dragoman.dispatch.domain.recording.Objection;
import org.springframework.http.HttpStatus;

/** Why a recording is not taken, for the person who made it. */
final class RecordingRefusals {

    private RecordingRefusals() {}

    static Problem of(Objection why) {
        return switch (why) {
            case UNKNOWN_LANGUAGE -> unknown("unknown-language",
                    "Nobody has written words in this language yet. GET /api/v1/recordings lists all languages.");
            case UNKNOWN_SENTENCE -> unknown("unknown-sentence",
                    "Callers of this city never hear such a sentence. GET /api/v1/recordings lists all of them.");
            case EMPTY -> bad("The file is empty.");
            case TOO_LARGE -> Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", "A recording has at most 2 MiB.");
            case NOT_WAVE -> bad("By its content this is not a WAV file.");
            case ENCODING -> bad("Save it as PCM with 8 or 16 bits, or as mu-law.");
            case CHANNELS -> bad("Save it with one channel or two.");
            case RATE -> bad("Save it with 8000 to 48000 samples per second.");
            case CUT_OFF -> bad("The file ends before its sound does: it was cut off.");
            case TOO_SHORT -> bad("A recording lasts at least 0.2 seconds.");
            case TOO_LONG -> bad("A recording lasts at most 60 seconds.");
            case CITY_HAS_TOO_MUCH -> Problem.conflict("too-much",
                    "All recordings of the city together have at most 32 MiB. Save them as mu-law, 8000 samples per "
                            + "second: more is not heard on a phone.");
        };
    }

    static Problem noWave() {
        return Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "no-sound",
                "Send a WAV file, with Content-Type: audio/wav.");
    }

    static Problem away() {
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "away",
                "The recordings cannot be reached at the moment. Try again in a few seconds.");
    }

    private static Problem unknown(String type, String detail) {
        return Problem.of(HttpStatus.NOT_FOUND, type, detail);
    }

    private static Problem bad(String detail) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "bad-recording", detail);
    }
}
