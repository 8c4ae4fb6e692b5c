package org.dragoman.gateway.voice;

/** One utterance, ready for a phone. */
public sealed interface Speech {

    record Spoken(String text, Voicing.CarrierVoice by) implements Speech {}

    /** @param path of the recording below the gateway's public address; its transcript lies beside it as .vtt */
    record Played(String path) implements Speech {}
}
