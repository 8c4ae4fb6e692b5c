package org.dragoman.gateway.adapter.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.domain.words.Utterance;
import org.dragoman.gateway.voice.PhraseFiles;
import org.dragoman.gateway.voice.Speech;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CarrierVoicesTest {

    static final List<String> LANGUAGES = PhraseFiles.LANGUAGES;

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void aLanguageThatTheCarrierIsToSpeakHasAVoiceInItsSdk(String tag) {
        var speech = PhraseFiles.shelf()
                .speech(new Utterance.Whole(new Language(tag), Sentence.ONE_MOMENT)).orElseThrow();
        assertThat(speech).satisfies(one -> {
            if (one instanceof Speech.Spoken(var text, var by)) {
                assertThat(CarrierVoices.has(by)).isTrue();
            }
        });
    }

    /** The names of these voices begin with their language; of the others the SDK does not say what they speak. */
    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void aVoiceThatNamesItsLanguageIsAskedForThatLanguage(String tag) {
        var speech = PhraseFiles.shelf()
                .speech(new Utterance.Whole(new Language(tag), Sentence.ONE_MOMENT)).orElseThrow();
        assertThat(speech).satisfies(one -> {
            if (one instanceof Speech.Spoken(var text, var by) && by.voice().startsWith("Google.")) {
                assertThat(by.voice()).startsWith("Google." + by.language() + "-");
            }
        });
    }
}
