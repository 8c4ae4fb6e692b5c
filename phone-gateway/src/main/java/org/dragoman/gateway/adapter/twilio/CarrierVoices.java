package org.dragoman.gateway.adapter.twilio;

import com.twilio.twiml.voice.Say;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.gateway.voice.Voicing;

/** The carrier's own names of languages and voices, as its SDK lists them. */
final class CarrierVoices {

    private CarrierVoices() {}

    static Say say(String text, Voicing.CarrierVoice by) {
        return new Say.Builder(text)
                .language(language(by.language()).orElseThrow(() -> unknown(by)))
                .voice(voice(by.voice()).orElseThrow(() -> unknown(by)))
                .build();
    }

    static boolean has(Voicing.CarrierVoice voice) {
        return language(voice.language()).isPresent() && voice(voice.voice()).isPresent();
    }

    private static Optional<Say.Language> language(String name) {
        return Stream.of(Say.Language.values()).filter(one -> one.toString().equals(name)).findFirst();
    }

    private static Optional<Say.Voice> voice(String name) {
        return Stream.of(Say.Voice.values()).filter(one -> one.toString().equals(name)).findFirst();
    }

    private static IllegalStateException unknown(Voicing.CarrierVoice by) {
        return new IllegalStateException(
                "The carrier's SDK has no voice %s in %s".formatted(by.voice(), by.language()));
    }
}
