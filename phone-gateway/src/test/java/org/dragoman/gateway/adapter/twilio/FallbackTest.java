package org.dragoman.gateway.adapter.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Number;
import com.twilio.twiml.voice.Say;
import java.io.IOException;
import java.util.Objects;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.domain.words.Utterance;
import org.dragoman.gateway.voice.PhraseFiles;
import org.dragoman.gateway.voice.PhraseShelf;
import org.dragoman.gateway.voice.Speech;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators store at the carrier for the hour in which the gateway cannot be reached says what the gateway says. */
class FallbackTest {

    private final PhraseShelf phrases = PhraseFiles.shelf();

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void isInTheWordsOfTheHubLanguageAndReachesTheBackupLine(String hub) throws IOException {
        var expected = new VoiceResponse.Builder().say(say(hub, Sentence.TO_BACKUP))
                .dial(new Dial.Builder().timeout(60).number(new Number.Builder("{backup}").build()).build())
                .say(say(hub, Sentence.TRY_LATER)).build().toXml();
        assertThat(stored(hub).replaceAll(">\\s+<", "><").strip()).isEqualToIgnoringNewLines(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void needsNoneOfOurMachines(String hub) throws IOException {
        assertThat(stored(hub)).doesNotContain("http", "action", "<Play", "<Redirect", "<Gather");
    }

    private Say say(String hub, Sentence sentence) {
        return switch (phrases.speech(new Utterance.Whole(new Language(hub), sentence)).orElseThrow()) {
            case Speech.Spoken(var text, var by) -> CarrierVoices.say(text, by);
            case Speech.Played played -> throw new AssertionError("a recording lies on our machines");
        };
    }

    private static String stored(String hub) throws IOException {
        try (var file = FallbackTest.class.getResourceAsStream("/fallback/" + hub + ".xml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        }
    }
}
