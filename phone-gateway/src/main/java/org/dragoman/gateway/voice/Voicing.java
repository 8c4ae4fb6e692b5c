package org.dragoman.gateway.voice;

/** How a language is spoken on the phone. */
public sealed interface Voicing {

    /**
     * By the carrier's own speech synthesis.
     *
     * @param language the carrier's name of it, such as {@code es-US}
     * @param voice the carrier's name of it, such as {@code Polly.Lupe-Neural}
     */
    record CarrierVoice(String language, String voice) implements Voicing {}

    /** By recordings that the gateway serves: the carrier has no voice for this language. */
    record Recorded() implements Voicing {}
}
